// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/logging.h"
#include "app/net/classify.h"
#include "app/sync/synccore.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace campanile::sync {

namespace {
constexpr qsizetype kMaxLine = 16 << 20;
constexpr qsizetype kFlushBytes = 1 << 20;
constexpr int kSnapshotTimeoutMs = 30 * 60'000;
} // namespace

/** A snapshot without rows: what may no longer be read goes from the cache (sync protocol section 3.15); unsent edits stay. */
Result<void> SyncCore::hideType(store::StoreCore &store, const QString &type)
{
    const auto begun = store.beginSnapshot(type, store.cursor());
    return begun ? store.finishSnapshot(type) : Result<void>(begun.error());
}

void SyncCore::startSnapshots(store::StoreCore &store)
{
    if (m_session->snapshotPath.isEmpty() || m_noSnapshots) {
        fail(makeError(ErrorKind::Unsupported, u"sync.noSnapshots"_s));
        return;
    }
    m_snapshotting = true;
    m_inStep = false;
    m_snapshotOpen = false;
    m_snapshotState.clear();
    m_snapshotTypes.clear();
    // Parents first, in the order of the schema.
    for (const api::TypeInfo &type : store.types()) {
        const QString name = QString::fromUtf8(type.name.data(), qsizetype(type.name.size()));
        if (m_session->types.contains(name)) {
            m_snapshotTypes.append(name);
            continue;
        }
        // What never leaves the server has no place in the cache either.
        if (type.sync != api::SyncClass::Synced && type.sync != api::SyncClass::ReadOnly)
            continue;
        if (const auto gone = hideType(store, name); !gone) {
            m_snapshotting = false;
            fail(gone.error());
            return;
        }
    }
    const auto open = store.openSnapshots();
    if (!open) {
        fail(open.error());
        return;
    }
    for (const store::SnapshotJob &job : *open) {
        // A half-read type is taken up where it was left; its header is the oldest and so the safe cursor.
        if (m_snapshotTypes.removeOne(job.type)) {
            m_snapshotTypes.prepend(job.type);
            m_snapshotState = job.state;
        } else if (const auto dropped = store.abortSnapshot(job.type); !dropped) {
            qCWarning(lcSync) << "snapshot of" << job.type << "not dropped:" << dropped.error().code;
        }
    }
    if (m_snapshotTypes.isEmpty()) {
        m_snapshotting = false;
        fail(makeError(ErrorKind::Permission, u"sync.nothingReadable"_s));
    }
}

void SyncCore::sendSnapshot(store::StoreCore &store)
{
    const QString type = m_snapshotTypes.constFirst();
    QString after;
    const auto open = store.openSnapshots();
    if (!open) {
        fail(open.error());
        return;
    }
    m_snapshotOpen = false;
    for (const store::SnapshotJob &job : *open) {
        if (job.type != type)
            continue;
        m_snapshotOpen = true;
        after = job.after.toString();
    }
    m_resumed = !after.isEmpty();
    m_line.clear();
    m_rows.clear();
    m_digest.reset();
    m_lineCount = 0;
    m_expected = -1;
    m_ended = false;
    QString window;
    if (m_session->types.value(type).windowed)
        window = m_clock.nowUtc().addDays(-m_config.windowDays).date().toString(Qt::ISODate);
    QString path = serverPath(m_session->snapshotPath);
    path.replace("{accountId}"_L1, QString::fromLatin1(QUrl::toPercentEncoding(m_session->accountId)));
    path.replace("{type}"_L1, QString::fromLatin1(QUrl::toPercentEncoding(type)));
    path.replace("{after}"_L1, after);
    path.replace("{window}"_L1, window);
    net::Request request;
    request.method = "GET";
    request.path = path.section(u'?', 0, 0).toLatin1();
    request.query = path.section(u'?', 1).toLatin1();
    request.timeoutMs = kSnapshotTimeoutMs;
    m_lane = Lane::Snapshot;
    m_request = send(std::move(request), true);
}

void SyncCore::takeSnapshotPiece(store::StoreCore &store, const QByteArray &bytes)
{
    qsizetype from = 0;
    while (from < bytes.size()) {
        const qsizetype end = bytes.indexOf('\n', from);
        if (end < 0) {
            m_line.append(QByteArrayView(bytes).sliced(from));
            break;
        }
        Result<void> taken;
        if (m_line.isEmpty()) {
            taken = takeSnapshotLine(store, QByteArrayView(bytes).sliced(from, end - from));
        } else {
            m_line.append(QByteArrayView(bytes).sliced(from, end - from));
            taken = takeSnapshotLine(store, std::exchange(m_line, {}));
        }
        if (!taken) {
            failSnapshot(store, taken.error(), true);
            return;
        }
        from = end + 1;
    }
    if (m_line.size() > kMaxLine)
        failSnapshot(store, makeError(ErrorKind::Limit, u"sync.lineTooLong"_s), true);
}

Result<void> SyncCore::takeSnapshotLine(store::StoreCore &store, QByteArrayView line)
{
    if (line.trimmed().isEmpty())
        return {};
    const auto parsed = parseSnapshotLine(line);
    if (!parsed)
        return parsed.error();
    if (parsed->kind != SnapshotLine::Kind::End) {
        m_digest.add(line);
        m_digest.add("\n");
    }
    const bool expectsStart = !m_snapshotOpen;
    switch (parsed->kind) {
    case SnapshotLine::Kind::Start: {
        if (parsed->type != m_snapshotTypes.constFirst() || parsed->state.isEmpty())
            return makeError(ErrorKind::Corrupt, u"sync.malformed"_s, u"snapshot header"_s);
        if (m_snapshotState.isEmpty())
            m_snapshotState = parsed->state;
        if (m_snapshotOpen)
            return {};
        const auto begun = store.beginSnapshot(parsed->type, m_snapshotState);
        if (!begun)
            return begun.error();
        m_snapshotOpen = true;
        return {};
    }
    case SnapshotLine::Kind::Mark:
        return flushRows(store);
    case SnapshotLine::Kind::End:
        m_ended = true;
        m_expected = parsed->count;
        if (!parsed->sha256.isEmpty() && parsed->sha256 != m_digest.result().toHex())
            return makeError(ErrorKind::Corrupt, u"sync.malformed"_s, u"snapshot digest"_s);
        return flushRows(store);
    case SnapshotLine::Kind::Record:
        break;
    }
    if (expectsStart || m_ended)
        return makeError(ErrorKind::Corrupt, u"sync.malformed"_s, u"snapshot order"_s);
    m_rows.append(line);
    m_rows.append('\n');
    ++m_lineCount;
    return m_rows.size() >= kFlushBytes ? flushRows(store) : Result<void>();
}

Result<void> SyncCore::flushRows(store::StoreCore &store)
{
    if (m_rows.isEmpty())
        return {};
    const auto taken = store.importSnapshot(m_snapshotTypes.constFirst(), std::exchange(m_rows, {}));
    if (!taken)
        return taken.error();
    m_state.done += *taken;
    return {};
}

void SyncCore::takeSnapshotEnd(store::StoreCore &store, const net::Response &response)
{
    if (Error error = net::errorOf(response); !error.isNull()) {
        if (error.kind == ErrorKind::NotFound || error.kind == ErrorKind::Unsupported) {
            // No such service here. A first sync goes on page by page; after a lost cursor there is no other way.
            m_noSnapshots = true;
            m_snapshotting = false;
            if (m_state.firstSync)
                m_pullWanted = true;
            else
                fail(std::move(error));
            return;
        }
        failSnapshot(store, std::move(error), false);
        return;
    }
    if (!m_ended || !m_line.isEmpty()) {
        failSnapshot(store, makeError(ErrorKind::Network, u"sync.truncated"_s), false);
        return;
    }
    if (!m_resumed && m_expected >= 0 && m_expected != m_lineCount) {
        failSnapshot(store, makeError(ErrorKind::Corrupt, u"sync.malformed"_s, u"snapshot count"_s), true);
        return;
    }
    const QString type = m_snapshotTypes.constFirst();
    if (const auto done = store.finishSnapshot(type); !done) {
        failSnapshot(store, done.error(), done.error().kind == ErrorKind::Corrupt);
        return;
    }
    succeeded();
    m_snapshotOpen = false;
    m_snapshotTypes.removeFirst();
    if (m_snapshotTypes.isEmpty())
        finishSnapshots(store);
}

void SyncCore::finishSnapshots(store::StoreCore &store)
{
    const auto before = store::parseState(store.cursor());
    const auto now = store::parseState(m_snapshotState);
    const auto done = store.group([&]() -> Result<void> {
        if (before && now && before->epoch != now->epoch && before->epoch != 0) {
            // The server came back from a backup: what it acknowledged since and forgot is sent once more. Where it was set
            // back to is not known, for others have written since; ids make it safe to send what it still has.
            const auto again = store.requeueJournal(0);
            if (!again)
                return again.error();
        }
        return store.setCursor(m_snapshotState);
    });
    if (!done) {
        fail(done.error());
        return;
    }
    m_snapshotting = false;
    m_pullWanted = true;
    m_pushWanted = true;
}

void SyncCore::failSnapshot(store::StoreCore &store, Error error, bool discard)
{
    if (m_lane == Lane::Snapshot) {
        Effect effect;
        effect.kind = Effect::Kind::Cancel;
        effect.request = m_request;
        m_out.append(effect);
        m_lane = Lane::Idle;
    }
    m_rows.clear(); // rows not yet imported come again after the last imported id
    m_line.clear();
    if (discard && m_snapshotOpen) {
        if (const auto dropped = store.abortSnapshot(m_snapshotTypes.constFirst()); !dropped)
            qCWarning(lcSync) << "snapshot not dropped:" << dropped.error().code;
        m_snapshotOpen = false;
    }
    fail(std::move(error));
}

} // namespace campanile::sync
