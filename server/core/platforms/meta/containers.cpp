// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/platforms/meta/containers.h"

#include "server/core/platforms/networktools.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {
// The request whose answer was lost may still be at work there; the container itself keeps it from being published twice.
constexpr qint64 kSettleMs = 20'000;
} // namespace

PlatformResult<RemoteMedia> Containers::make(const AccountSession &session, const QString &path, const GraphValues &values) const
{
    const auto made = m_graph.post(session, path, values, CallKind::Read);
    if (!made)
        return made.error();
    const QString id = idText(made->value("id"_L1));
    if (id.isEmpty())
        return problem(FailureClass::TransientSafe, u"publish.badAnswer"_s);
    return RemoteMedia{id, false, {}};
}

PlatformResult<Containers::Reading> Containers::read(const AccountSession &session, const QString &id) const
{
    const auto body = m_graph.get(session, u'/' + segment(id), {{u"fields"_s, m_stateField + u',' + m_detailField}});
    if (!body)
        return body.error();
    const QString word = body->value(m_stateField).toString();
    Reading reading;
    reading.detail = redact(body->value(m_detailField).toString(), {session.accessToken});
    if (word == "FINISHED"_L1)
        reading.state = State::Finished;
    else if (word == "PUBLISHED"_L1)
        reading.state = State::Published;
    else if (word == "EXPIRED"_L1)
        reading.state = State::Expired;
    else if (word == "ERROR"_L1)
        reading.state = State::Failed;
    return reading;
}

PlatformResult<RemoteMedia> Containers::poll(const AccountSession &session, const RemoteMedia &media) const
{
    const auto reading = read(session, media.id);
    if (!reading)
        return reading.error();
    RemoteMedia now = media;
    switch (reading->state) {
    case State::Working:
        return now;
    case State::Finished:
    case State::Published:
        now.ready = true;
        return now;
    case State::Expired:
        return problem(FailureClass::TransientSafe, u"publish.mediaGone"_s, reading->detail);
    case State::Failed:
        break;
    }
    // "Error: Media upload has failed with error code 2207026" (Instagram), "FAILED_DOWNLOADING_VIDEO" (Threads).
    static const QRegularExpression code(u"\\b(\\d{4,8})\\b"_s);
    QStringList keys;
    if (const auto match = code.match(reading->detail); match.hasMatch())
        keys.append(u's' + match.captured(1));
    keys.append(reading->detail.section(u':', 0, 0).trimmed());
    PlatformError error = m_graph.errorFor(keys, false, reading->detail, CallKind::Read);
    // What may pass is tried with a container of its own: this one stays failed.
    if (error.cls == FailureClass::TransientSafe)
        error.code = u"publish.mediaGone"_s;
    else if (error.cls == FailureClass::Permanent)
        error.code = u"publish.mediaFailed"_s;
    error.platformCode = keys.first();
    return error;
}

PlatformError Containers::refusal(const AccountSession &session, const QString &id, const PlatformError &error) const
{
    if (error.code != "publish.mediaGone"_L1 && error.cls != FailureClass::Permanent && error.cls != FailureClass::Duplicate)
        return error;
    const auto reading = read(session, id);
    if (reading && reading->state == State::Published)
        return problem(FailureClass::Ambiguous, u"publish.noAnswer"_s, error.message);
    return error;
}

PlatformResult<ReconcileResult> Containers::reconcile(const AccountSession &session, const QString &id, const CreateAttempt &attempt, qint64 nowMs,
                                                      const std::function<PlatformResult<std::optional<RemotePost>>()> &find) const
{
    const auto reading = read(session, id);
    if (!reading)
        return reading.error();
    ReconcileResult result;
    if (reading->state == State::Published) {
        const auto found = find();
        if (!found)
            return found.error();
        if (found->has_value()) {
            result.verdict = ReconcileResult::Verdict::Found;
            result.post = **found;
        }
        // Live, and not in the list yet: the next look finds it.
        return result;
    }
    result.verdict = ReconcileResult::Verdict::NotThere;
    result.mayResend = reading->state == State::Expired || reading->state == State::Failed || nowMs - attempt.sentAtMs >= kSettleMs;
    return result;
}

} // namespace campanile::server
