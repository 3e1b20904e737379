// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/logging.h"
#include "app/net/classify.h"
#include "app/sync/synccore.h"

using namespace Qt::StringLiterals;

namespace campanile::sync {

namespace {

/** Answers "renumber" in a row that are believed; after that the server is not honest. */
constexpr int kMaxRenumbered = 3;
/** The first page of all only has to tell how much there is. */
constexpr int kFirstPage = 1'000;
constexpr int kApiTimeoutMs = 60'000;
/** Room of a request beside its mutations. */
constexpr qint64 kEnvelopeBytes = 16 * 1024;

bool isTransientMethodError(QByteArrayView type)
{
    return type == "serverUnavailable" || type == "rateLimit" || type == "serverFail" || type == "serverPartialFail";
}

/** Records that remain of a first sync, judged by its first page; -1 when the state does not tell. */
qint64 estimateRemaining(const QString &state, qint64 records)
{
    // <epoch>.<acl>.<cursor>.<origin>.<pin>
    const QStringList parts = state.split(u'.');
    if (parts.size() < 5)
        return -1;
    bool ok1 = false;
    bool ok2 = false;
    const qint64 cursor = parts.at(2).toLongLong(&ok1, 36);
    const qint64 pin = parts.at(4).toLongLong(&ok2, 36);
    if (!ok1 || !ok2 || cursor <= 0 || pin < cursor)
        return -1;
    return qint64(double(records) * double(pin - cursor) / double(cursor));
}

} // namespace

bool SyncCore::mayPush() const
{
    return m_inStep && !m_state.updateRequired && !m_session->readOnly;
}

MethodCall SyncCore::pullCall(const store::StoreCore &store) const
{
    const QString cursor = store.cursor();
    QByteArray arguments = "{\"accountId\":" + jsonString(m_session->accountId) + ",\"clientId\":\""
        + store.clientId().toByteArray() + "\",\"sinceState\":" + jsonString(cursor.isEmpty() ? u"0"_s : cursor)
        + ",\"maxChanges\":" + QByteArray::number(cursor.isEmpty() ? std::min(m_config.pageSize, kFirstPage) : m_config.pageSize);
    QByteArray types;
    QByteArray windows;
    bool complete = true;
    const QByteArray after = QDateTime::fromMSecsSinceEpoch(windowStartMs(), Qt::UTC).date().toString(Qt::ISODate).toLatin1();
    QStringList names = m_session->types.keys();
    names.sort();
    for (const QString &name : std::as_const(names)) {
        const TypeAccess &access = m_session->types[name];
        if (!knows(store, name)) {
            complete = false; // a type that this program does not know is not requested
            continue;
        }
        types += (types.isEmpty() ? "" : ",") + jsonString(name);
        if (access.windowed)
            windows += (windows.isEmpty() ? "" : ",") + jsonString(name) + ":{\"after\":\"" + after + "\"}";
    }
    if (!complete)
        arguments += ",\"types\":[" + types + ']';
    if (!windows.isEmpty())
        arguments += ",\"windows\":{" + windows + '}';
    return {"Sync/changes", arguments + '}', "c"};
}

void SyncCore::sendPull(const store::StoreCore &store)
{
    net::Request request;
    request.path = serverPath(m_session->apiPath).toLatin1();
    request.body = buildRequest({pullCall(store)});
    request.timeoutMs = kApiTimeoutMs;
    m_pullWanted = false; // wanted again if news come while it is under way
    m_lane = Lane::Pull;
    m_request = send(std::move(request));
}

bool SyncCore::sendPush(store::StoreCore &store)
{
    const qint64 room = std::max<qint64>(kEnvelopeBytes, m_session->maxSizeRequest - kEnvelopeBytes);
    auto batch = store.nextBatch(m_session->maxMutations, room);
    if (!batch) {
        fail(batch.error());
        return true;
    }
    if (batch->isEmpty()) {
        m_pushWanted = false;
        return false;
    }
    if (const auto marked = store.markInFlight(*batch); !marked) {
        fail(marked.error());
        return true;
    }
    m_sent = std::move(*batch);
    const MethodCall apply{"Mutation/apply",
                           "{\"accountId\":" + jsonString(m_session->accountId) + ",\"clientId\":\""
                               + m_sent.clientId.toByteArray() + "\",\"ackedThrough\":"
                               + QByteArray::number(m_sent.ackedThrough) + ",\"mutations\":" + m_sent.mutationsJson() + '}',
                           "m"};
    net::Request request;
    request.path = serverPath(m_session->apiPath).toLatin1();
    request.body = buildRequest({apply, pullCall(store)});
    request.timeoutMs = kApiTimeoutMs;
    m_pullWanted = false;
    m_lane = Lane::Push;
    m_request = send(std::move(request));
    return true;
}

std::optional<JmapAnswer> SyncCore::readAnswer(const net::Response &response)
{
    if (Error error = net::errorOf(response); !error.isNull()) {
        fail(std::move(error));
        return std::nullopt;
    }
    auto answer = parseAnswer(response.body);
    if (!answer) {
        fail(answer.error());
        return std::nullopt;
    }
    return std::move(*answer);
}

void SyncCore::takePull(store::StoreCore &store, const net::Response &response)
{
    const auto answer = readAnswer(response);
    if (!answer)
        return;
    const MethodResponse *page = answer->find("c");
    if (!page) {
        fail(makeError(ErrorKind::Corrupt, u"sync.malformed"_s, u"no answer to Sync/changes"_s));
        return;
    }
    takePage(store, *page);
    if (!answer->sessionState.isEmpty() && m_session && answer->sessionState != m_session->state)
        m_session.reset(); // rights or limits changed: read them before the next call
}

void SyncCore::takePush(store::StoreCore &store, const net::Response &response)
{
    const auto answer = readAnswer(response);
    if (!answer)
        return;
    const MethodResponse *pushed = answer->find("m");
    if (!pushed) {
        fail(makeError(ErrorKind::Corrupt, u"sync.malformed"_s, u"no answer to Mutation/apply"_s));
        return;
    }
    if (!takePushResults(store, *pushed))
        return;
    const bool waiting = m_waiting;
    const Error pushError = m_state.error;
    m_pullWanted = true;
    const MethodResponse *page = answer->find("c");
    if (!page)
        return;
    m_pullWanted = false;
    takePage(store, *page);
    if (waiting) {
        // The page is welcome, but what the push was told stands.
        m_waiting = true;
        m_state.error = pushError;
        m_state.phase = SyncState::Phase::Error;
    }
}

bool SyncCore::takePushResults(store::StoreCore &store, const MethodResponse &response)
{
    if (response.isError()) {
        failMethod(response);
        return false;
    }
    auto reply = store::PushReply::parse(response.arguments);
    if (!reply) {
        fail(reply.error());
        return false;
    }
    // Only what was sent can be answered; anything else in the answer is not ours to believe.
    reply->results.removeIf([this](const store::PushResult &result) {
        return std::none_of(m_sent.items.begin(), m_sent.items.end(), [&](const store::PushItem &item) {
            return item.mutation == result.mutation;
        });
    });
    const auto outcome = store.applyPushResults(*reply);
    if (!outcome) {
        fail(outcome.error());
        return false;
    }
    if (outcome->renewed > 0)
        m_filesWaiting = false;
    m_renumbered = outcome->renumbered ? m_renumbered + 1 : 0;
    if (outcome->retry) {
        Error error = makeError(ErrorKind::Limit, u"sync.serverBusy"_s);
        error.retryAfterMs = 1'000;
        fail(error);
    } else if (m_renumbered > kMaxRenumbered
               || (outcome->acked == 0 && outcome->rejected == 0 && outcome->renewed == 0 && !outcome->renumbered)) {
        fail(makeError(ErrorKind::Corrupt, u"sync.noProgress"_s, u"push"_s));
    }
    return true;
}

void SyncCore::failMethod(const MethodResponse &response)
{
    const QString type = QString::fromUtf8(response.errorType);
    if (isTransientMethodError(response.errorType)) {
        Error error = makeError(ErrorKind::Limit, u"sync.serverBusy"_s, type);
        error.retryAfterMs = 1'000;
        fail(error);
    } else if (response.errorType == "accountNotFound" || response.errorType == "accountNotSupportedByMethod") {
        m_session.reset();
        fail(makeError(ErrorKind::NotFound, u"sync.noAccount"_s, type));
    } else if (response.errorType == "forbidden" || response.errorType == "accountReadOnly") {
        m_session.reset();
        fail(makeError(ErrorKind::Permission, u"sync.forbidden"_s, type));
    } else {
        fail(makeError(ErrorKind::Internal, u"sync.methodFailed"_s, type));
    }
}

void SyncCore::takePage(store::StoreCore &store, const MethodResponse &response)
{
    const QString before = store.cursor();
    if (response.isError()) {
        // Some servers say invalidArguments to a state that is not theirs (sync protocol section 3.5).
        const bool foreign = response.errorType == "invalidArguments" && !before.isEmpty();
        if (response.errorType != "cannotCalculateChanges" && !foreign) {
            failMethod(response);
        } else if (m_sessionIsNew) {
            startSnapshots(store);
        } else {
            // The state no longer fits because the rights may have moved: what may be read now stands in a new session.
            m_session.reset();
            m_pullWanted = true;
        }
        return;
    }
    m_sessionIsNew = false;
    const auto page = store.applyChanges(response.arguments);
    if (!page) {
        fail(page.error());
        return;
    }
    if (!page->applied) {
        fail(makeError(ErrorKind::Corrupt, u"sync.staleAnswer"_s));
        return;
    }
    m_state.done += page->upserts + page->destroyed;
    if (page->skipped > 0)
        qCWarning(lcSync) << page->skipped << "records of a page could not be read";
    afterPage(store, before, *page);
}

void SyncCore::afterPage(store::StoreCore &store, const QString &before, const store::PullOutcome &page)
{
    if (page.hasMore && page.state == before) {
        fail(makeError(ErrorKind::Corrupt, u"sync.noProgress"_s, u"pull"_s));
        return;
    }
    succeeded();
    if (page.hasMore) {
        m_pullWanted = true;
        if (before.isEmpty() && !m_noSnapshots && !m_session->snapshotPath.isEmpty()
            && estimateRemaining(page.state, page.upserts) > m_config.snapshotAbove)
            startSnapshots(store);
        return;
    }
    if (!m_inStep)
        noteWindows(store);
    m_inStep = true;
    m_state.firstSync = false;
    if (const auto pruned = store.pruneJournal(); !pruned)
        qCWarning(lcSync) << "journal not pruned:" << pruned.error().code;
}

} // namespace campanile::sync
