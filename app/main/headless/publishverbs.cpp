// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/headless/headlessrun.h"
#include "app/main/headless/output.h"
#include "app/services/postbuild.h"

#include <QJsonArray>

namespace campanile::headless {

using namespace Qt::StringLiterals;
using server::SystemCondition;

namespace {

constexpr int kMaxRows = 100'000;
/** A turn that comes this soon is waited for: media that are being converted, a look for an outcome that is not known. */
constexpr qint64 kSoonMs = 40'000;
/** Between looks whether the publisher is done; its own steps take longer. */
constexpr int kLookMs = 100;

QJsonObject statusJson(const store::SyncStatus &status)
{
    return {{u"waiting"_s, status.pending + status.inFlight}, {u"refused"_s, status.rejected}, {u"conflicts"_s, status.conflicts}, {u"uploads"_s, status.uploads}};
}

void syncNow(HeadlessRun &run)
{
    run.openOnline([&run] {
        QJsonObject result = statusJson(run.lastStatus());
        result.insert(u"workspace"_s, run.session().entry().accountId);
        result.insert(u"synced"_s, true);
        run.succeed(result);
    });
}

/** How far the publisher is with what is due. */
struct Progress {
    bool isIdle = true;
    QJsonArray targets; ///< what the run touched or what waits
    int published = 0;
    int failed = 0;
    int waiting = 0;
};

QJsonObject targetJson(const QJsonObject &target, const QJsonObject &account)
{
    QJsonObject row{{u"id"_s, target.value(u"id"_s)},
                    {u"postId"_s, target.value(u"postId"_s)},
                    {u"account"_s, account.value(u"username"_s)},
                    {u"platform"_s, target.value(u"platform"_s)},
                    {u"status"_s, target.value(u"status"_s)},
                    {u"permalink"_s, target.value(u"permalink"_s)},
                    {u"nextAttemptAt"_s, target.value(u"nextAttemptAt"_s)}};
    if (target.value(u"errorCode"_s).isString())
        row.insert(u"error"_s, QJsonObject{{u"code"_s, target.value(u"errorCode"_s)}, {u"message"_s, target.value(u"errorMessage"_s)}});
    return row;
}

/** A target that waits of its own will says so in its step; in any other one a runner is at work. */
bool isAtRest(const QJsonObject &target, qint64 nowMs)
{
    return target.value(u"step"_s).toString().startsWith(u"waiting") && services::fromWire(target.value(u"nextAttemptAt"_s)) > nowMs + kSoonMs;
}

Result<void> addTargets(const server::SystemReader &records, qint64 sinceMs, Progress &progress)
{
    const auto targets = records.query(u"PostTarget"_s, {{u"updatedAt"_s, SystemCondition::Op::AtLeast, services::toWire(sinceMs)}}, kMaxRows);
    if (!targets)
        return targets.error();
    for (const QJsonObject &target : *targets) {
        const QString status = target.value(u"status"_s).toString();
        const bool isOpen = status == u"publishing" || status == u"unconfirmed";
        // Written by an edit of this run and not due yet: none of the publisher's business.
        if (status == u"pending" || status == u"scheduled")
            continue;
        progress.published += status == u"published" ? 1 : 0;
        progress.failed += status == u"failed" ? 1 : 0;
        progress.waiting += isOpen ? 1 : 0;
        const auto account = records.get(u"SocialAccount"_s, target.value(u"accountId"_s).toString());
        if (!account)
            return account.error();
        progress.targets.append(targetJson(target, account->value_or(QJsonObject())));
    }
    return {};
}

Result<Progress> lookAt(server::Engine &engine, const QString &workspaceId, qint64 sinceMs, qint64 nowMs)
{
    Progress progress;
    const auto read = engine.read(workspaceId, [&](const server::SystemReader &records) -> Result<void> {
        const auto due = records.query(u"Post"_s,
                                       {{u"status"_s, SystemCondition::Op::Equal, u"scheduled"_s},
                                        {u"scheduledAt"_s, SystemCondition::Op::AtMost, services::toWire(nowMs)}},
                                       kMaxRows);
        if (!due)
            return due.error();
        for (const QJsonObject &post : *due) {
            // A series stays scheduled; it is due only when its next instant is.
            const bool isSeries = !post.value(u"recurrenceRule"_s).toString().isEmpty();
            const qint64 next = services::fromWire(post.value(u"nextOccurrenceAt"_s));
            if (!isSeries || (next > 0 && next <= nowMs))
                progress.isIdle = false;
        }
        for (const QString &status : {u"publishing"_s, u"unconfirmed"_s}) {
            const auto open = records.query(u"PostTarget"_s, {{u"status"_s, SystemCondition::Op::Equal, status}}, kMaxRows);
            if (!open)
                return open.error();
            for (const QJsonObject &target : *open) {
                if (!isAtRest(target, nowMs))
                    progress.isIdle = false;
            }
        }
        return addTargets(records, sinceMs, progress);
    });
    return read ? Result<Progress>(progress) : Result<Progress>(read.error());
}

/** Waits for the publisher, then fetches what became of the posts and tells it. */
class DueRun : public QObject
{
public:
    DueRun(HeadlessRun &run, qint64 sinceMs, int seconds) : QObject(&run), m_run(run), m_sinceMs(sinceMs)
    {
        m_untilMs = run.clock().nowMs() + seconds * 1000LL;
        m_look.setInterval(kLookMs);
        connect(&m_look, &QTimer::timeout, this, &DueRun::look);
        m_look.start();
        m_run.server().publisher()->wake();
    }

private:
    void look()
    {
        if (m_isLooking)
            return;
        m_isLooking = true;
        m_run.session().pool().start([this, workspace = m_run.session().entry().accountId] {
            const auto progress = lookAt(m_run.server().engine(), workspace, m_sinceMs, m_run.clock().nowMs());
            QMetaObject::invokeMethod(this, [this, progress] { take(progress); });
        });
    }

    void take(const Result<Progress> &progress)
    {
        m_isLooking = false;
        if (!m_look.isActive())
            return;
        if (!progress) {
            m_look.stop();
            return m_run.fail(progress.error());
        }
        const bool isLate = m_run.clock().nowMs() >= m_untilMs;
        if (!progress->isIdle && !isLate) {
            // A target that wants its next turn soon gets it now and not at the publisher's next minute.
            m_run.server().publisher()->wake();
            return;
        }
        m_look.stop();
        m_run.sync([this, progress = *progress, isLate](const Error &error) { report(progress, isLate && !progress.isIdle, error); });
    }

    void report(const Progress &progress, bool isLate, const Error &error)
    {
        QJsonObject result{{u"published"_s, progress.published}, {u"failed"_s, progress.failed}, {u"waiting"_s, progress.waiting},
                           {u"idle"_s, !isLate}, {u"targets"_s, progress.targets}, {u"synced"_s, error.isNull()}};
        if (progress.failed > 0)
            return m_run.succeed(result, ExitFailed);
        m_run.succeed(result, progress.waiting > 0 || isLate ? ExitWaiting : ExitOk);
    }

    HeadlessRun &m_run;
    QTimer m_look;
    const qint64 m_sinceMs;
    qint64 m_untilMs = 0;
    bool m_isLooking = false;
};

void publishDue(HeadlessRun &run)
{
    const auto seconds = run.arguments().number(u"timeout"_s, 120, 1, 24 * 3600);
    if (!seconds)
        return run.fail(seconds.error());
    const auto entry = run.chosenWorkspace();
    if (!entry)
        return run.fail(entry.error());
    if (!entry->isEmbedded())
        return run.fail(makeError(ErrorKind::Unsupported, u"cli.notOnThisComputer"_s));
    const qint64 sinceMs = run.clock().nowMs();
    run.openOnline([&run, sinceMs, seconds = *seconds] { new DueRun(run, sinceMs, seconds); });
}

int runSync(const Invocation &call)
{
    return HeadlessRun::execute(call, syncNow);
}

int runPublishDue(const Invocation &call)
{
    return HeadlessRun::execute(call, publishDue);
}

constexpr OptionInfo kPublishOptions[] = {
    CAMPANILE_PROFILE_OPTION,
    CAMPANILE_WORKSPACE_OPTION,
    CAMPANILE_TIMEOUT_OPTION,
};

constexpr Verb kPublishVerbs[] = {
    {"sync", "", QT_TRANSLATE_NOOP("Headless", "Sends what waits and fetches what is new."), kPublishOptions, runSync},
    {"publish-due", "", QT_TRANSLATE_NOOP("Headless", "Sends what waits, lets the publisher of this computer work until nothing is due, and tells what became of each target."), kPublishOptions, runPublishDue},
};

} // namespace

std::span<const Verb> publishVerbs()
{
    return kPublishVerbs;
}

} // namespace campanile::headless
