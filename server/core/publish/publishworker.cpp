// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/publish/publishworker.h"

#include "app/core/clock.h"
#include "app/core/logging.h"
#include "app/domain/practice.h"
#include "server/core/health/healthkeeper.h"
#include "server/core/publish/publishpause.h"
#include "server/core/publish/publishrollup.h"
#include "server/core/publish/reminders.h"
#include "server/core/publish/textchoice.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

constexpr int kMaxDue = 5000;
constexpr int kMaxTargets = 1000;

SystemCondition equals(QString property, QString value)
{
    return {std::move(property), SystemCondition::Op::Equal, value};
}

QString idOf(const QJsonObject &record)
{
    return record.value("id"_L1).toString();
}

/** Runs its function on every way out. */
class Guard
{
public:
    explicit Guard(std::function<void()> leave) : m_leave(std::move(leave)) {}
    Guard(const Guard &) = delete;
    Guard &operator=(const Guard &) = delete;
    ~Guard() { m_leave(); }

private:
    std::function<void()> m_leave;
};

void complain(const char *what, const Error &error)
{
    qCWarning(lcPublish) << what << error.code << error.detail;
}

} // namespace

PublishWorker::PublishWorker(PublishStore &store, const PlatformRegistry &platforms, TokenKeeper &keeper, const Clock &clock, Rng &rng,
                             PublishOptions options, const OccurrenceSource *occurrences, HealthKeeper *health,
                             const domain::NetworkCatalogue &networks)
    : m_store(store)
    , m_platforms(platforms)
    , m_keeper(keeper)
    , m_clock(clock)
    , m_rng(rng)
    , m_options(std::move(options))
    , m_occurrences(occurrences)
    , m_health(health)
    , m_networks(networks)
{
}

PublishWorker::PublishWorker(PublishStore &store, const PlatformRegistry &platforms, const VaultCredentials &credentials,
                             const Clock &clock, Rng &rng, PublishOptions options, const OccurrenceSource *occurrences,
                             HealthKeeper *health)
    : m_store(store)
    , m_platforms(platforms)
    , m_ownKeeper(std::make_unique<TokenKeeper>(store, credentials, adapterWays(platforms), clock, rng))
    , m_keeper(*m_ownKeeper)
    , m_clock(clock)
    , m_rng(rng)
    , m_options(std::move(options))
    , m_occurrences(occurrences)
    , m_health(health)
    , m_networks(domain::NetworkCatalogue::builtIn())
{
}

PublishWorker::~PublishWorker()
{
    waitForIdle();
}

void PublishWorker::waitForIdle()
{
    std::unique_lock lock(m_mutex);
    m_idle.wait(lock, [this] { return m_running == 0; });
}

PublishWorker::Report PublishWorker::tick()
{
    Report report;
    const auto workspaces = m_store.workspaces();
    if (!workspaces) {
        complain("workspaces", workspaces.error());
        return report;
    }
    QHash<QString, QList<Lane>> lanes;
    for (const QString &workspaceId : *workspaces) {
        if (m_isFirstTick && m_options.isSoleWorker)
            freeAbandoned(workspaceId);
        startDue(workspaceId, report);
        if (const auto warned = warnOfTextChoices(m_store, workspaceId, m_options, m_clock.nowMs()); !warned)
            complain("text choices", warned.error());
        finishByHand(workspaceId);
        workOn(workspaceId, report, lanes);
    }
    m_isFirstTick = false;
    if (m_health)
        m_health->tick();
    for (auto it = lanes.cbegin(); it != lanes.cend(); ++it)
        runLanes(it.key(), it.value());
    return report;
}

void PublishWorker::startDue(const QString &workspaceId, Report &report)
{
    const qint64 now = m_clock.nowMs();
    QList<QJsonObject> due;
    QString pauseId;
    const auto read = m_store.read(workspaceId, [&](const SystemReader &records) -> Result<void> {
        const auto pause = openPause(records);
        if (!pause)
            return pause.error();
        pauseId = idOf(*pause);
        const auto rows = records.query(u"Post"_s,
                                        {equals(u"status"_s, u"scheduled"_s),
                                         {u"scheduledAt"_s, SystemCondition::Op::AtMost, wireTime(now)}},
                                        kMaxDue, u"scheduledAt"_s);
        if (!rows)
            return rows.error();
        due = *rows;
        return {};
    });
    if (!read) {
        complain("due posts", read.error());
        return;
    }
    bool hasSeries = false;
    const auto isSeries = [](const QJsonObject &post) { return !post.value("recurrenceRule"_L1).toString().isEmpty(); };
    for (const QJsonObject &post : std::as_const(due)) {
        if (!isSeries(post))
            continue;
        const qint64 next = msOf(post.value("nextOccurrenceAt"_L1));
        if (!m_occurrences || next > now)
            continue;
        // Before its first date it names none: that is when it was planned to begin.
        const auto isHeld = holdSeries(workspaceId, idOf(post), next < 0 ? msOf(post.value("scheduledAt"_L1)) : next);
        if (!isHeld)
            complain("series", isHeld.error());
        if (!isHeld || *isHeld)
            continue;
        hasSeries = true;
        const auto done = advanceSeries(m_store, workspaceId, idOf(post), *m_occurrences, m_options, now);
        if (!done)
            complain("series", done.error());
    }
    if (hasSeries) {
        const auto again = m_store.read(workspaceId, [&](const SystemReader &records) -> Result<void> {
            const auto rows = records.query(u"Post"_s,
                                            {equals(u"status"_s, u"scheduled"_s),
                                             {u"scheduledAt"_s, SystemCondition::Op::AtMost, wireTime(now)}},
                                            kMaxDue, u"scheduledAt"_s);
            if (!rows)
                return rows.error();
            due = *rows;
            return {};
        });
        if (!again)
            complain("due posts", again.error());
    }
    due.removeIf(isSeries);
    if (!pauseId.isEmpty()) {
        holdDue(workspaceId, pauseId, due);
        return;
    }
    m_held.remove(workspaceId);
    for (const QJsonObject &post : std::as_const(due)) {
        Report one;
        const auto done = m_store.write(workspaceId, [&](SystemRecords &records) {
            one = {};
            return begin(records, idOf(post), one);
        });
        if (!done) {
            complain("start", done.error());
            continue;
        }
        report.started += one.started;
        report.missed += one.missed;
    }
}

Result<bool> PublishWorker::holdSeries(const QString &workspaceId, const QString &postId, qint64 nextMs)
{
    if (m_clock.nowMs() - nextMs > m_options.graceMs)
        return false;
    bool isHeld = false;
    const auto done = m_store.write(workspaceId, [&](SystemRecords &records) -> Result<void> {
        isHeld = false;
        const auto post = records.get(u"Post"_s, postId);
        const auto targets = records.query(u"PostTarget"_s, {equals(u"postId"_s, postId)}, kMaxTargets);
        if (!post || !targets)
            return post ? targets.error() : post.error();
        const auto choices = openTextChoices(records, postId, *targets);
        if (!choices || choices->isEmpty() || !post->has_value())
            return choices ? Result<void>() : Result<void>(choices.error());
        isHeld = true;
        return tellOfTextChoice(records, **post, *targets, *choices, nextMs);
    });
    return done ? Result<bool>(isHeld) : Result<bool>(done.error());
}

void PublishWorker::holdDue(const QString &workspaceId, const QString &pauseId, const QList<QJsonObject> &due)
{
    QStringList held;
    for (const QJsonObject &post : due)
        held.append(idOf(post));
    QStringList seen = held;
    seen.prepend(pauseId);
    if (m_held.value(workspaceId) == seen)
        return;
    const auto counted = m_store.write(workspaceId, [&](SystemRecords &records) { return countHeld(records, pauseId, held); });
    if (counted)
        m_held.insert(workspaceId, seen);
    else
        complain("held posts", counted.error());
}

Result<void> PublishWorker::begin(SystemRecords &records, const QString &postId, Report &report)
{
    const auto post = records.get(u"Post"_s, postId);
    if (!post)
        return post.error();
    const qint64 now = m_clock.nowMs();
    if (!post->has_value() || (**post).value("status"_L1).toString() != "scheduled"_L1)
        return {};
    const qint64 dueAt = msOf((**post).value("scheduledAt"_L1));
    if (dueAt < 0 || dueAt > now)
        return {};
    // Asked in this transaction: a pause that began a moment ago holds it.
    const auto pause = pauseVerdict(records, dueAt, m_options.graceMs);
    if (!pause)
        return pause.error();
    if (pause->fate == PauseVerdict::Fate::Held)
        return {};
    const auto targets = records.query(u"PostTarget"_s, {equals(u"postId"_s, postId)}, kMaxTargets);
    if (!targets)
        return targets.error();
    auto choices = openTextChoices(records, postId, *targets);
    if (!choices)
        return choices.error();
    const bool isMissed = now - pause->dueMs > m_options.graceMs;
    // A date that was held with its series became a post only when its time was over.
    if (const QString series = (**post).value("recurrenceParentId"_L1).toString(); isMissed && choices->isEmpty() && !series.isEmpty())
        choices = openTextChoices(records, series, {});
    if (!choices)
        return choices.error();
    if (!choices->isEmpty() && !isMissed && pause->fate != PauseVerdict::Fate::KeptBack)
        return tellOfTextChoice(records, **post, *targets, *choices, dueAt);
    if (const auto done = records.patch(u"Post"_s, postId, {{u"status"_s, u"publishing"_s}, {u"errorMessage"_s, QJsonValue()}}); !done)
        return done;
    if (targets->isEmpty()) {
        const QString text = publishMessage(u"publish.noTargets"_s);
        const auto failed = records.patch(u"Post"_s, postId, {{u"status"_s, u"failed"_s}, {u"errorMessage"_s, text}});
        if (!failed)
            return failed;
        return notifyAuthor(records, **post, {u"error"_s, u"notice.notPublished"_s, u"publish.noTargets"_s});
    }
    Beginning beginning;
    beginning.isInTurn = pause->fate == PauseVerdict::Fate::Late;
    beginning.code = pause->fate == PauseVerdict::Fate::KeptBack ? u"publish.heldByPause"_s
        : !isMissed                                               ? QString()
        : choices->isEmpty()                                      ? u"publish.missed"_s
                                                                  : u"publish.textNotChosen"_s;
    for (const QJsonObject &target : *targets) {
        const auto turn = beginning.isInTurn ? turnAfterPause(records, target.value("accountId"_L1).toString(), m_options.afterPauseGapMs, now) : Result<qint64>(now);
        if (!turn)
            return turn.error();
        beginning.turnMs = *turn;
        if (const auto done = beginTarget(records, target, beginning); !done)
            return done;
    }
    ++(beginning.code.isEmpty() ? report.started : report.missed);
    // All targets may be final already: published earlier, or missed.
    return rollUpPost(records, postId);
}

Result<void> PublishWorker::beginTarget(SystemRecords &records, const QJsonObject &target, Beginning beginning)
{
    const QString status = target.value("status"_L1).toString();
    if (status == "published"_L1)
        return {};
    const qint64 now = m_clock.nowMs();
    const auto state = PublishState::load(records, idOf(target));
    if (!state)
        return state.error();
    const bool isKeptBack = beginning.code == "publish.heldByPause"_L1;
    if (!state->hasLeftTheHouse()) {
        const auto byHand = isByHand(records, target);
        if (!byHand)
            return byHand.error();
        // Lateness is no reason for a person not to publish; a pause that keeps posts back is.
        if (*byHand && !isKeptBack)
            return remind(records, target, state->entries + 1, now);
    }
    // Something of it has left before: it is looked for and finished, never judged by the clock.
    const bool isLate = !beginning.code.isEmpty() && !state->hasLeftTheHouse();
    QJsonObject patch{{u"retryCount"_s, 0}, {u"errorCode"_s, QJsonValue()}, {u"errorMessage"_s, QJsonValue()}};
    if (isLate) {
        patch.insert("status"_L1, u"failed"_s);
        patch.insert("errorCode"_L1, beginning.code);
        patch.insert("errorMessage"_L1, publishMessage(beginning.code));
        patch.insert("nextAttemptAt"_L1, QJsonValue());
        patch.insert("step"_L1, isKeptBack ? u"kept back"_s : u"missed"_s);
    } else {
        patch.insert("status"_L1, status == "unconfirmed"_L1 ? status : u"publishing"_s);
        patch.insert("deadlineAt"_L1, wireTime(beginning.turnMs + m_options.deadlineMs));
        patch.insert("nextAttemptAt"_L1, wireTime(beginning.turnMs));
        patch.insert("step"_L1, beginning.isInTurn ? kTurnStep.toString() : u"queued"_s);
    }
    if (const auto done = records.patch(u"PostTarget"_s, idOf(target), patch); !done)
        return done;
    QJsonObject payload{{u"n"_s, state->entries + 1}, {u"at"_s, now}};
    if (isLate)
        payload.insert("code"_L1, beginning.code);
    const auto event = records.create(u"PostEvent"_s, {{u"postId"_s, target.value("postId"_L1)},
                                                       {u"targetId"_s, idOf(target)},
                                                       {u"eventType"_s, isLate ? u"failed"_s : u"started"_s},
                                                       {u"payload"_s, payload}});
    return event ? Result<void>() : Result<void>(event.error());
}

Result<bool> PublishWorker::isByHand(const SystemReader &records, const QJsonObject &target) const
{
    if (target.value("delivery"_L1).toString() == "reminder"_L1)
        return true;
    const auto account = records.get(u"SocialAccount"_s, target.value("accountId"_L1).toString());
    if (!account)
        return account.error();
    const auto platform = domain::platformFromKey(target.value("platform"_L1).toString());
    const bool isPractice = account->has_value() && domain::practises(**account);
    if (!account->has_value() || !platform || isPractice)
        return false;
    return domain::reminderFor(m_networks.network(*platform), (**account).value("accountKind"_L1).toString(),
                               target.value("options"_L1).toObject())
        .has_value();
}

void PublishWorker::finishByHand(const QString &workspaceId)
{
    QList<QJsonObject> done;
    const auto read = m_store.read(workspaceId, [&](const SystemReader &records) -> Result<void> {
        const auto rows = records.query(u"PostTarget"_s, {equals(u"status"_s, u"awaiting_person"_s)}, kMaxDue);
        if (!rows)
            return rows.error();
        for (const QJsonObject &target : *rows) {
            if (!target.value("doneByHandAt"_L1).toString().isEmpty())
                done.append(target);
        }
        return {};
    });
    if (!read) {
        complain("reminders", read.error());
        return;
    }
    for (const QJsonObject &target : std::as_const(done)) {
        const auto written = m_store.write(workspaceId, [&](SystemRecords &records) { return takeDoneByHand(records, target); });
        if (!written)
            complain("reminders", written.error());
    }
}

void PublishWorker::freeAbandoned(const QString &workspaceId)
{
    const auto done = m_store.write(workspaceId, [&](SystemRecords &records) -> Result<void> {
        const auto rows = records.query(u"PostTarget"_s, {equals(u"status"_s, u"publishing"_s)}, kMaxDue);
        if (!rows)
            return rows.error();
        for (const QJsonObject &target : *rows) {
            // A target that waits of its own will says so in its step; any other one was being worked on.
            const QString step = target.value("step"_L1).toString();
            if (step.startsWith("waiting"_L1) || step.startsWith("poll"_L1))
                continue;
            if (msOf(target.value("nextAttemptAt"_L1)) <= m_clock.nowMs())
                continue;
            const auto freed = records.patch(u"PostTarget"_s, idOf(target), {{u"nextAttemptAt"_s, wireTime(m_clock.nowMs())}});
            if (!freed)
                return freed;
        }
        return {};
    });
    if (!done)
        complain("recovery", done.error());
}

void PublishWorker::workOn(const QString &workspaceId, Report &report, QHash<QString, QList<Lane>> &lanes)
{
    QList<QJsonObject> open;
    const auto read = m_store.read(workspaceId, [&](const SystemReader &records) -> Result<void> {
        for (const QString &status : {u"publishing"_s, u"unconfirmed"_s}) {
            const auto rows = records.query(u"PostTarget"_s, {equals(u"status"_s, status)}, kMaxDue, u"nextAttemptAt"_s);
            if (!rows)
                return rows.error();
            open.append(*rows);
        }
        return {};
    });
    if (!read) {
        complain("open targets", read.error());
        return;
    }
    const qint64 now = m_clock.nowMs();
    for (const QJsonObject &target : std::as_const(open)) {
        if (isFinalTarget(target))
            continue;
        const qint64 next = msOf(target.value("nextAttemptAt"_L1));
        if (next > now) {
            report.nextMs = report.nextMs < 0 ? next : qMin(report.nextMs, next);
            continue;
        }
        QList<Lane> &queue = lanes[target.value("platform"_L1).toString()];
        const QString accountId = target.value("accountId"_L1).toString();
        auto lane = std::find_if(queue.begin(), queue.end(), [&](const Lane &l) { return l.accountId == accountId && l.workspaceId == workspaceId; });
        if (lane == queue.end())
            lane = queue.insert(queue.end(), Lane{workspaceId, accountId, {}});
        lane->targetIds.append(idOf(target));
        ++report.worked;
    }
}

void PublishWorker::runLanes(const QString &platform, QList<Lane> lanes)
{
    struct Queue {
        std::mutex mutex;
        QList<Lane> lanes;
    };
    const auto queue = std::make_shared<Queue>();
    {
        const std::lock_guard lock(m_mutex);
        for (Lane &lane : lanes) {
            if (m_busyAccounts.contains(lane.accountId))
                continue;
            m_busyAccounts.insert(lane.accountId);
            queue->lanes.append(std::move(lane));
        }
    }
    const auto adapter = m_platforms.find(platform);
    const qsizetype runners = qMin<qsizetype>(queue->lanes.size(), adapter ? qMax(1, adapter->facts().concurrency) : 1);
    for (qsizetype i = 0; i < runners; ++i) {
        {
            const std::lock_guard lock(m_mutex);
            ++m_running;
        }
        const auto work = [this, queue] {
            const Guard running([this] {
                const std::lock_guard lock(m_mutex);
                if (--m_running == 0)
                    m_idle.notify_all();
            });
            for (;;) {
                Lane lane;
                {
                    const std::lock_guard lock(queue->mutex);
                    if (queue->lanes.isEmpty())
                        return;
                    lane = queue->lanes.takeFirst();
                }
                const Guard busy([this, &lane] {
                    const std::lock_guard lock(m_mutex);
                    m_busyAccounts.remove(lane.accountId);
                });
                runLane(lane);
            }
        };
        if (m_options.executor)
            m_options.executor(work);
        else
            work();
    }
}

void PublishWorker::runLane(const Lane &lane)
{
    const PublishContext context{m_store, m_platforms, m_keeper, m_clock, m_rng, m_options, m_networks, m_health};
    for (const QString &targetId : lane.targetIds) {
        const auto done = TargetRunner(context, lane.workspaceId, targetId).run();
        if (!done)
            complain("target", done.error());
    }
}

} // namespace campanile::server
