// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/workspacemove.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUrl>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;

namespace campanile::services {

namespace {

constexpr int kFileNamesAtOnce = 500;

Error cancelled()
{
    return makeError(ErrorKind::Cancelled, u"move.cancelled"_s);
}

QByteArray jsonOf(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

bool isFinished(const QJsonObject &standing)
{
    return standing.value("state"_L1).toString() == "finished"_L1;
}

} // namespace

WorkspaceMove::WorkspaceMove(MoveHome &home, MoveWire wire, Options options, Report report)
    : m_home(home), m_wire(std::move(wire)), m_options(std::move(options)), m_report(std::move(report))
{
}

void WorkspaceMove::cancel()
{
    {
        const std::lock_guard lock(m_mutex);
        m_cancelled = true;
    }
    m_wake.notify_all();
}

bool WorkspaceMove::pause(qint64 ms)
{
    std::unique_lock lock(m_mutex);
    return !m_wake.wait_for(lock, std::chrono::milliseconds(ms), [this] { return m_cancelled.load(); });
}

void WorkspaceMove::tell(MoveProgress::Stage stage, qint64 done, qint64 total) const
{
    if (m_report)
        m_report({stage, done, total});
}

QByteArray WorkspaceMove::path(const QByteArray &step) const
{
    const QByteArray base = "/jmap/move/" + m_options.workspaceId.toLatin1();
    return step.isEmpty() ? base : base + '/' + step;
}

Result<QByteArray> WorkspaceMove::send(const MoveRequest &request, bool mayStop)
{
    qint64 waitMs = m_options.firstWaitMs;
    for (int attempt = 1;; ++attempt) {
        m_attempts = attempt;
        if (mayStop && m_cancelled)
            return cancelled();
        const MoveAnswer answer = m_wire(request);
        const Error error = moveErrorOf(answer);
        if (error.isNull())
            return answer.body;
        const bool again = error.isTransient() || answer.status >= 500;
        if (!again || answer.status == 501 || answer.status == 507 || attempt >= m_options.tries)
            return error;
        if (!pause(std::max(waitMs, error.retryAfterMs)) && mayStop)
            return cancelled();
        waitMs = std::min<qint64>(waitMs * 2, m_options.mostWaitMs);
    }
}

WorkspaceMove::Object WorkspaceMove::call(const QByteArray &step, const QJsonObject &body, bool mayStop)
{
    const bool reads = step.isEmpty();
    const auto answer = send({reads ? "GET" : "POST", path(step), {}, "application/json", reads ? QByteArray() : jsonOf(body)}, mayStop);
    if (!answer)
        return answer.error();
    const QJsonDocument document = QJsonDocument::fromJson(*answer);
    return document.isObject() ? Object(document.object()) : Object(makeError(ErrorKind::Invalid, u"move.badAnswer"_s));
}

Result<void> WorkspaceMove::askServer()
{
    tell(MoveProgress::Stage::Asking);
    const auto session = send({"GET", "/.well-known/jmap"});
    if (!session)
        return session.error();
    const auto offer = readMoveOffer(*session);
    if (!offer)
        return offer.error();
    m_offer = *offer;
    return {};
}

WorkspaceMove::Object WorkspaceMove::begin(qint64 seq)
{
    return call("begin", {{u"userId"_s, m_home.userId()}, {u"name"_s, m_plan.name}, {u"seq"_s, seq}, {u"schemaVersion"_s, m_home.schemaVersion()}});
}

Result<QString> WorkspaceMove::upload(const QByteArray &bytes, const QString &mimeType)
{
    MoveRequest request{"POST", "/jmap/upload/" + m_options.workspaceId.toLatin1() + '/', {}, mimeType.isEmpty() ? QByteArray("application/octet-stream") : mimeType.toLatin1(), bytes};
    request.timeoutMs = 10 * 60'000;
    const auto answer = send(request);
    if (!answer)
        return answer.error();
    return QJsonDocument::fromJson(*answer).object().value("blobId"_L1).toString();
}

Result<void> WorkspaceMove::sendFile(const domain::MoveFile &file, qint64 before, qint64 total)
{
    QStringList pieces;
    qint64 sent = 0;
    do {
        const auto bytes = m_home.piece(file.id, sent, m_options.pieceBytes);
        if (!bytes)
            return bytes.error();
        const auto id = upload(*bytes, file.size <= m_options.pieceBytes ? file.mimeType : QString());
        if (!id)
            return id.error();
        pieces.append(*id);
        sent += bytes->size();
        tell(MoveProgress::Stage::Files, before + sent, total);
        if (bytes->isEmpty())
            break;
    } while (sent < file.size);
    if (pieces.size() == 1 && pieces.first() == file.id)
        return {};
    // What is not what its name says would be refused at the end anyway; then it is lost here already.
    const auto made = call("assemble", {{u"blobId"_s, file.id}, {u"type"_s, file.mimeType}, {u"pieces"_s, QJsonArray::fromStringList(pieces)}});
    return made ? Result<void>() : Result<void>(made.error());
}

Result<void> WorkspaceMove::sendFiles()
{
    const qint64 total = m_plan.fileBytes();
    qint64 before = 0;
    tell(MoveProgress::Stage::Files, 0, total);
    for (qsizetype from = 0; from < m_plan.files.size(); from += kFileNamesAtOnce) {
        const QList<domain::MoveFile> group = m_plan.files.mid(from, kFileNamesAtOnce);
        QJsonArray ids;
        for (const domain::MoveFile &file : group) {
            if (!file.isLost)
                ids.append(file.id);
        }
        const auto answer = call("blobs", {{u"ids"_s, ids}});
        if (!answer)
            return answer.error();
        const QJsonArray missing = answer->value("missing"_L1).toArray();
        for (const domain::MoveFile &file : group) {
            if (!file.isLost && missing.contains(file.id)) {
                if (const auto sent = sendFile(file, before, total); !sent)
                    return sent;
            }
            before += file.isLost ? 0 : file.size;
            tell(MoveProgress::Stage::Files, before, total);
        }
    }
    return {};
}

Result<qint64> WorkspaceMove::freezeWhenQuiet()
{
    const MoveNotes notes{m_options.server, m_offer.userId, MoveNotes::Phase::Copying, m_options.withSecrets};
    qint64 waitedMs = 0;
    for (;;) {
        if (m_cancelled)
            return cancelled();
        const auto waiting = m_home.waiting();
        if (!waiting)
            return waiting.error();
        Error why = makeError(ErrorKind::Conflict, u"move.unsent"_s, {}, {QString::number(*waiting)});
        if (*waiting == 0) {
            const auto frozen = m_home.freeze(notes);
            if (frozen || frozen.error().retryAfterMs < 0)
                return frozen;
            why = frozen.error();
        }
        tell(MoveProgress::Stage::Waiting, why.args.value(0).toLongLong());
        if (waitedMs >= m_options.quietMs) {
            why.retryAfterMs = -1;
            return why;
        }
        if (!pause(m_options.lookMs))
            return cancelled();
        waitedMs += m_options.lookMs;
    }
}

Result<void> WorkspaceMove::letEditsIn(bool mayBeOpen)
{
    const auto waiting = m_home.waiting();
    if (!waiting)
        return waiting.error();
    if (*waiting == 0)
        return {};
    // A question to open it may still be on its way there: only what the server has forgotten may live here.
    return mayBeOpen ? undo() : wake();
}

Result<void> WorkspaceMove::wake()
{
    if (const auto thawed = m_home.thaw(); !thawed)
        return thawed;
    m_home.dropCopy();
    return {};
}

Result<qint64> WorkspaceMove::settle()
{
    for (;;) {
        const auto seq = freezeWhenQuiet();
        if (!seq)
            return seq;
        // An edit between the last look and the freeze still waits here; it belongs into what is moved.
        const auto waiting = m_home.waiting();
        if (!waiting)
            return waiting.error();
        if (*waiting == 0)
            return seq;
        if (const auto woken = wake(); !woken)
            return woken.error();
    }
}

Result<void> WorkspaceMove::sendPart(const QString &name, const QString &standsAt, Part &part)
{
    bool isThere = standsAt.isEmpty();
    int mostLines = m_offer.maxBatchRecords;
    for (;;) {
        const auto page = m_home.page(name, part.last, mostLines, m_offer.maxBatchBytes - 1);
        if (!page)
            return page.error();
        if (page->lines.isEmpty())
            break;
        // What the server has ends within this page: line by line up to there.
        if (!isThere && page->last > standsAt && mostLines > 1) {
            mostLines = 1;
            continue;
        }
        QByteArray body;
        QString last = part.last;
        for (const QByteArray &line : page->lines) {
            part.chain = domain::chained(part.chain, line);
            ++part.count;
            body += line;
            body += '\n';
        }
        part.last = page->last;
        if (isThere) {
            const QByteArray query = "part=" + QUrl::toPercentEncoding(name) + "&after=" + QUrl::toPercentEncoding(last);
            const auto taken = send({"POST", path("records"), query, "application/x-ndjson", body});
            // An answer that was lost: the server says where it stands, and that is where this page ends.
            if (!taken && taken.error().code != u"move.outOfStep")
                return taken.error();
        } else if (part.last >= standsAt) {
            if (part.last != standsAt)
                return makeError(ErrorKind::Conflict, u"move.outOfStep"_s, name);
            isThere = true;
            mostLines = m_offer.maxBatchRecords;
        }
        m_sentLines += page->lines.size();
        tell(MoveProgress::Stage::Records, m_sentLines, std::max(m_sentLines, m_plan.records));
    }
    return {};
}

Result<void> WorkspaceMove::sendRecords(const QJsonObject &standing)
{
    m_parts.clear();
    m_sentLines = 0;
    const QJsonObject there = standing.value("parts"_L1).toObject();
    const QStringList names = m_home.parts();
    for (const QString &name : names) {
        Part part;
        if (const auto sent = sendPart(name, there.value(name).toObject().value("last"_L1).toString(), part); !sent)
            return sent;
        if (part.count > 0)
            m_parts.insert(name, part);
    }
    return {};
}

Result<void> WorkspaceMove::sendSecrets()
{
    if (!m_options.withSecrets)
        return {};
    tell(MoveProgress::Stage::Secrets);
    const auto secrets = m_home.secrets();
    // Whoever began with locked sign-ins read in the plan that the accounts have to be connected again.
    if (!secrets && secrets.error().kind == ErrorKind::Permission && !m_isResumed)
        return {};
    if (!secrets)
        return secrets.error();
    if (secrets->value("accounts"_L1).toObject().isEmpty())
        return {};
    const auto taken = call("secrets", *secrets);
    return taken ? Result<void>() : Result<void>(taken.error());
}

Result<void> WorkspaceMove::finish(qint64 seq)
{
    tell(MoveProgress::Stage::Finishing);
    QJsonObject parts;
    for (auto it = m_parts.cbegin(); it != m_parts.cend(); ++it)
        parts.insert(it.key(), QJsonObject{{u"count"_s, it->count}, {u"chain"_s, QString::fromLatin1(it->chain.toHex())}});
    QJsonArray lost;
    for (const domain::MoveFile &file : std::as_const(m_plan.files)) {
        if (file.isLost)
            lost.append(file.id);
    }
    m_finishing = true;
    if (m_cancelled)
        return cancelled();
    MoveNotes notes{m_options.server, m_offer.userId, MoveNotes::Phase::Finishing, m_options.withSecrets};
    // On disk before the question leaves: from here on only the server knows where the workspace lives.
    if (const auto noted = m_home.freeze(notes); !noted)
        return noted.error();
    const auto done = call("finish", {{u"seq"_s, seq}, {u"parts"_s, parts}, {u"lost"_s, lost}}, false);
    if (done && isFinished(*done))
        return {};
    const Error error = done ? makeError(ErrorKind::Invalid, u"move.badAnswer"_s) : done.error();
    // What it had no room for it may have room for a moment later, in a request of before that nobody has answered.
    const bool mayChange = error.code == u"move.diskFull" && m_attempts > 1;
    const bool isRefused = error.code.startsWith("move."_L1) && error.code != u"move.badAnswer" && error.code != u"move.unknown" && !mayChange;
    if (!isRefused)
        return makeError(ErrorKind::Conflict, u"move.unknownOutcome"_s, error.code, {QUrl(m_options.server).host()});
    // It looked at what came and said no, in the transaction that would have opened it.
    notes.phase = MoveNotes::Phase::Copying;
    if (const auto noted = m_home.freeze(notes); !noted)
        return noted.error();
    return error;
}

Result<void> WorkspaceMove::steps()
{
    if (const auto asked = askServer(); !asked)
        return asked;
    const auto noted = m_home.notes();
    if (!noted)
        return noted.error();
    const bool mayBeOpen = noted->has_value() && (*noted)->phase == MoveNotes::Phase::Finishing;
    m_isResumed = noted->has_value();
    // To anybody else the server says nothing of it, which must not be taken for "it is not here".
    if (noted->has_value() && (*noted)->userId != m_offer.userId)
        return makeError(ErrorKind::Conflict, u"move.otherPerson"_s, {}, {QUrl(m_options.server).host()});
    if (!m_offer.mayBring && !noted->has_value())
        return makeError(ErrorKind::Permission, u"move.noRight"_s, {}, {QUrl(m_options.server).host()});
    const auto plan = m_home.plan();
    if (!plan)
        return plan.error();
    m_plan = *plan;
    if (mayBeOpen) {
        const auto standing = call({}, {}, false);
        if (standing && isFinished(*standing))
            return {};
        // Gone without having been opened: it begins anew, still frozen.
        if (!standing && standing.error().code != u"move.unknown")
            return makeError(ErrorKind::Conflict, u"move.unknownOutcome"_s, standing.error().code, {QUrl(m_options.server).host()});
    }
    // Nobody is shown a plan when a move goes on, so sign-ins that were to go along are not left behind without a word.
    if (m_isResumed && m_options.withSecrets) {
        if (const auto ready = m_home.secrets(); !ready)
            return ready.error();
    }
    if (noted->has_value()) {
        if (const auto live = letEditsIn(mayBeOpen); !live)
            return live;
    }
    auto standing = begin(0);
    if (!standing)
        return standing.error();
    if (isFinished(*standing))
        return {};
    if (const auto sent = sendFiles(); !sent)
        return sent;
    const auto seq = settle();
    if (!seq)
        return seq.error();
    const auto still = m_home.plan();
    if (!still)
        return still.error();
    m_plan = *still;
    if (const auto sent = sendFiles(); !sent)
        return sent;
    tell(MoveProgress::Stage::Copying);
    const auto copy = m_home.keepCopy();
    if (!copy)
        return copy.error();
    m_copy = *copy;
    standing = begin(*seq);
    if (!standing)
        return standing.error();
    if (isFinished(*standing))
        return {};
    if (const auto sent = sendRecords(*standing); !sent)
        return sent;
    if (const auto sent = sendSecrets(); !sent)
        return sent;
    return finish(*seq);
}

Result<void> WorkspaceMove::run()
{
    const auto done = steps();
    if (done || done.error().kind != ErrorKind::Cancelled)
        return done;
    return goBack(done.error());
}

Result<void> WorkspaceMove::goBack(const Error &why)
{
    m_cancelled = false;
    m_finishing = true;
    const auto back = undo();
    return back ? Result<void>(why) : back;
}

Result<void> WorkspaceMove::undo()
{
    const auto noted = m_home.notes();
    if (!noted)
        return noted.error();
    const bool mayBeOpen = noted->has_value() && (*noted)->phase == MoveNotes::Phase::Finishing;
    if (mayBeOpen) {
        if (const auto asked = askServer(); !asked)
            return asked;
        if ((*noted)->userId != m_offer.userId)
            return makeError(ErrorKind::Conflict, u"move.otherPerson"_s, {}, {QUrl(m_options.server).host()});
    }
    const auto told = call("cancel", {}, false);
    if (!told && told.error().code == u"move.finished")
        return told.error();
    // Unknown to the server: it never came, or was cleared away, and an opened one is not unknown to it.
    const bool isGone = told || told.error().code == u"move.unknown";
    if (!isGone && mayBeOpen)
        return makeError(ErrorKind::Conflict, u"move.unknownOutcome"_s, told.error().code, {QUrl(m_options.server).host()});
    return wake();
}

} // namespace campanile::services
