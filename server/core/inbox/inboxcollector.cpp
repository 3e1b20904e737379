// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/inbox/inboxcollector.h"

#include "app/core/clock.h"
#include "app/core/logging.h"
#include "app/core/rng.h"
#include "app/domain/practice.h"
#include "server/core/health/healthkeeper.h"
#include "server/core/inbox/inboxnotices.h"
#include "server/core/publish/publishjournal.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

constexpr int kMaxCollected = 10'000;
constexpr qint64 kAccountRetryMs = 60'000;
constexpr qint64 kTellSuccessMs = 10 * 60'000;
constexpr qint64 kResetJitterMs = 5'000;

qint64 paceOf(const QJsonObject &settings, const QString &name, qint64 otherwiseMs)
{
    const QJsonValue value = settings.value(name);
    return value.isDouble() ? value.toInteger() * 1000 : otherwiseMs;
}

} // namespace

InboxPace inboxPace(const domain::NetworkInfo &network, RemoteInboxItem::Kind kind)
{
    const QJsonObject settings = network.provider.value("inboxSeconds"_L1).toObject();
    InboxPace pace;
    pace.everyMs = qMax<qint64>(10'000, paceOf(settings, inboxKindName(kind), pace.everyMs));
    pace.againMs = paceOf(settings, u"again"_s, pace.againMs);
    pace.deepMs = paceOf(settings, u"deep"_s, pace.deepMs);
    return pace;
}

InboxCollector::InboxCollector(const InboxContext &context, QList<InboxStep> steps, InboxCollectorOptions options)
    : m_context(context), m_steps(std::move(steps)), m_options(std::move(options))
{
}

InboxCollector::~InboxCollector()
{
    stop();
    waitForIdle();
}

void InboxCollector::waitForIdle()
{
    std::unique_lock lock(m_mutex);
    m_idle.wait(lock, [this] { return m_running == 0; });
}

void InboxCollector::readAccounts(const QString &workspaceId, QSet<QString> &seen)
{
    QList<QJsonObject> accounts;
    QHash<QString, qint64> closedUntil;
    QSet<QString> told;
    const auto read = m_context.store.read(workspaceId, [&](const SystemReader &records) -> Result<void> {
        const auto rows = records.query(u"SocialAccount"_s, {{u"status"_s, SystemCondition::Op::Equal, u"connected"_s}}, kMaxCollected);
        if (!rows)
            return rows.error();
        accounts = *rows;
        const auto health = records.query(u"AccountHealth"_s, {}, kMaxCollected);
        if (!health)
            return health.error();
        for (const QJsonObject &row : *health) {
            if (row.value("tellsAtOnce"_L1).toBool())
                told.insert(row.value("accountId"_L1).toString());
            if (row.value("isRateLimited"_L1).toBool())
                closedUntil.insert(row.value("accountId"_L1).toString(), msOf(row.value("rateLimitResetAt"_L1)));
        }
        return {};
    });
    if (!read) {
        complainOfInbox("accounts", read.error());
        return;
    }
    const std::lock_guard lock(m_mutex);
    for (const QJsonObject &account : std::as_const(accounts)) {
        const QString id = account.value("id"_L1).toString();
        seen.insert(id);
        Lane &lane = m_lanes[id];
        if (lane.account.value("connectedAt"_L1) != account.value("connectedAt"_L1) && !lane.account.isEmpty()) {
            // Connected anew: what failed before says nothing.
            lane.kinds.clear();
            lane.waitUntilMs = 0;
        }
        lane.workspaceId = workspaceId;
        lane.account = account;
        if (lane.tellsAtOnce && !told.contains(id)) {
            // The looks were planned further apart than they have to be now.
            for (KindState &state : lane.kinds)
                state.nextMs = qMin(state.nextMs, m_context.clock.nowMs());
        }
        lane.tellsAtOnce = told.contains(id);
        lane.waitUntilMs = qMax(lane.waitUntilMs, closedUntil.value(id, 0));
    }
}

bool InboxCollector::isDue(const Lane &lane, qint64 nowMs) const
{
    if (lane.isBusy || nowMs < lane.waitUntilMs)
        return false;
    const auto platform = domain::platformFromKey(domain::spokenPlatform(lane.account));
    if (!platform || !m_context.platforms.find(domain::spokenPlatform(lane.account)))
        return false;
    if (lane.kinds.size() < inboxKinds().size())
        return true;
    return std::any_of(lane.kinds.begin(), lane.kinds.end(), [&](const KindState &state) { return state.nextMs <= nowMs; });
}

InboxCollector::Report InboxCollector::tick()
{
    Report report;
    if (m_isStopping)
        return report;
    const auto workspaces = m_context.store.workspaces();
    if (!workspaces) {
        complainOfInbox("workspaces", workspaces.error());
        return report;
    }
    QSet<QString> seen;
    for (const QString &workspaceId : *workspaces)
        readAccounts(workspaceId, seen);
    QStringList chosen;
    {
        const std::lock_guard lock(m_mutex);
        m_lanes.removeIf([&](const auto &entry) { return !seen.contains(entry.key()) && !entry->isBusy; });
        const qint64 now = m_context.clock.nowMs();
        forgetWanted(seen, now);
        QList<std::tuple<bool, qint64, QString>> due;
        for (auto it = m_lanes.cbegin(); it != m_lanes.cend(); ++it) {
            if (!seen.contains(it.key()))
                continue;
            const bool isAsked = isWanted(it.key(), *it, now);
            if (isAsked || isDue(*it, now))
                due.append({!isAsked, it->lastTurnMs, it.key()});
        }
        std::sort(due.begin(), due.end());
        for (const auto &[isOwnLook, last, id] : std::as_const(due)) {
            if (m_running >= m_options.atOnce + (isOwnLook ? 0 : m_options.askedAtOnce))
                break;
            if (!isOwnLook)
                giveWanted(id, m_lanes[id], now);
            m_lanes[id].isBusy = true;
            ++m_running;
            chosen.append(id);
        }
    }
    report.asked = int(chosen.size());
    for (const QString &id : std::as_const(chosen)) {
        if (m_options.executor)
            m_options.executor([this, id] { run(id); });
        else
            run(id);
    }
    return report;
}

void InboxCollector::run(const QString &accountId)
{
    Turn turn;
    turn.accountId = accountId;
    {
        const std::lock_guard lock(m_mutex);
        turn.lane = m_lanes.value(accountId);
    }
    const QString platform = domain::spokenPlatform(turn.lane.account);
    turn.adapter = m_context.platforms.find(platform);
    turn.network = &m_context.networks.network(*domain::platformFromKey(platform));
    takeTurn(turn);
    std::unique_lock lock(m_mutex);
    turn.lane.lastTurnMs = m_context.clock.nowMs();
    turn.lane.asked.clear();
    turn.lane.isBusy = false;
    Lane &kept = m_lanes[accountId];
    // The account may have been connected anew meanwhile; its record is the newer one.
    if (kept.account.value("connectedAt"_L1) == turn.lane.account.value("connectedAt"_L1)) {
        turn.lane.account = kept.account;
        turn.lane.tellsAtOnce = kept.tellsAtOnce;
        kept = turn.lane;
    } else {
        kept.isBusy = false;
        kept.asked.clear();
    }
    const bool isAskedAgain = m_options.wake && m_wanted.contains(accountId) && !m_wanted.value(accountId).kinds.isEmpty();
    if (isAskedAgain && !m_isStopping)
        m_options.wake();
    if (--m_running == 0)
        m_idle.notify_all();
}

void InboxCollector::takeTurn(Turn &turn)
{
    if (m_isStopping)
        return;
    const qint64 now = m_context.clock.nowMs();
    const auto session = m_context.keeper.sessionFor({turn.lane.workspaceId, turn.accountId});
    if (!session) {
        // Paused or waiting for a person: the account says so itself and is left out until it is connected.
        turn.lane.waitUntilMs = qMax(now + kAccountRetryMs, session.error().retryAtMs);
        return;
    }
    turn.session = *session;
    if (m_context.health)
        turn.session.observe = m_context.health->observer(turn.lane.workspaceId, turn.accountId);
    for (const RemoteInboxItem::Kind kind : kindsOf(turn)) {
        if (m_isStopping || !turn.isAlive)
            break;
        if (turn.state(kind).nextMs <= now && askKind(turn, kind) == Went::EndOfTurn)
            break;
    }
    if (turn.hasSucceeded && turn.isAlive)
        tellHealth(turn, nullptr);
}

InboxCollector::Went InboxCollector::askKind(Turn &turn, RemoteInboxItem::Kind kind)
{
    InboxCursor cursor;
    const auto read = m_context.store.read(turn.lane.workspaceId, [&](const SystemReader &records) -> Result<void> {
        auto loaded = loadInboxCursor(records, turn.accountId, kind);
        if (!loaded)
            return loaded.error();
        cursor = *loaded;
        return {};
    });
    const qint64 now = m_context.clock.nowMs();
    KindState &state = turn.state(kind);
    const InboxPace pace = inboxPace(*turn.network, kind);
    const bool isAsked = turn.lane.asked.contains(int(kind));
    if (!read) {
        complainOfInbox("cursor", read.error());
        state.nextMs = now + kAccountRetryMs;
        return Went::On;
    }
    if (!cursor.refusedFor.isEmpty() && cursor.refusedFor == offerOf(turn.lane.account)) {
        state.nextMs = now + 24 * 3600'000LL;
        return Went::On;
    }
    // A little apart from the others that were connected in the same minute.
    const qint64 gap = gapOf(turn, kind);
    state.nextMs = now + gap + qint64(m_context.rng.below(std::uint64_t(gap / 10 + 1)));
    const bool isAgain = !cursor.isFirst() && !cursor.head.isEmpty() && pace.againMs > 0 && now >= state.againMs;
    if (readLook(turn, cursor) == Went::EndOfTurn)
        return Went::EndOfTurn;
    turn.state(kind).lookedMs = now;
    if (isAsked && readNamed(turn, cursor) == Went::EndOfTurn)
        return Went::EndOfTurn;
    if (isAgain) {
        // The first look after a start has just seen what is new; what changed meanwhile is found now.
        turn.state(kind).againMs = now + pace.againMs;
        if (readAgain(turn, cursor) == Went::EndOfTurn)
            return Went::EndOfTurn;
    }
    if (!cursor.history && cursor.head.isEmpty() && pace.deepMs > 0 && cursor.historyEndedMs >= 0 && now - cursor.historyEndedMs >= pace.deepMs)
        cursor.history = InboxCursor::Walk{};
    if (cursor.history && readHistory(turn, cursor) == Went::EndOfTurn)
        return Went::EndOfTurn;
    // The past and a long look go on with the account's next turn, not with the kind's next time.
    if (cursor.history || cursor.look)
        turn.state(kind).nextMs = m_context.clock.nowMs();
    return Went::On;
}

InboxCursor InboxCollector::afterLook(const InboxCursor &cursor, const RemoteInboxPage &page) const
{
    InboxCursor after = cursor;
    const QJsonObject newest = cursor.look ? cursor.look->newest : page.newest;
    const QJsonObject head = !newest.isEmpty() ? newest : page.hasMore ? QJsonObject() : page.cursor;
    after.look.reset();
    if (cursor.isFirst()) {
        // The newest page is enough to begin with; what lies behind it is the past.
        after.head = head;
        if (page.hasMore)
            after.history = InboxCursor::Walk{page.cursor, {}, 1};
        else
            after.historyEndedMs = m_context.clock.nowMs();
    } else if (page.hasMore) {
        after.look = InboxCursor::Walk{page.cursor, newest, (cursor.look ? cursor.look->pages : 0) + 1};
    } else if (!head.isEmpty()) {
        after.head = head;
    }
    return after;
}

InboxCollector::Went InboxCollector::readLook(Turn &turn, InboxCursor &cursor)
{
    for (int page = 0; page < m_options.pagesPerTurn; ++page) {
        if (m_isStopping)
            return Went::EndOfTurn;
        const auto fetched = fetch(turn, cursor.kind, cursor.look ? cursor.look->cursor : cursor.head);
        if (!fetched)
            return failed(turn, cursor, fetched.error());
        if (!write(turn, cursor, afterLook(cursor, *fetched), *fetched, Mode::Look))
            return Went::EndOfTurn;
        if (!cursor.look)
            return Went::On;
    }
    return Went::On;
}

InboxCollector::Went InboxCollector::readAgain(Turn &turn, InboxCursor &cursor)
{
    const auto fetched = fetch(turn, cursor.kind, {});
    if (!fetched)
        return failed(turn, cursor, fetched.error());
    return write(turn, cursor, cursor, *fetched, Mode::Again) ? Went::On : Went::EndOfTurn;
}

InboxCollector::Went InboxCollector::readHistory(Turn &turn, InboxCursor &cursor)
{
    if (m_isStopping)
        return Went::EndOfTurn;
    const auto fetched = fetch(turn, cursor.kind, cursor.history->cursor);
    if (!fetched)
        return failed(turn, cursor, fetched.error());
    InboxCursor after = cursor;
    const qint64 now = m_context.clock.nowMs();
    qint64 newest = 0;
    for (const RemoteInboxItem &item : fetched->items)
        newest = qMax(newest, item.createdAtMs);
    const int pages = cursor.history->pages + 1;
    const bool isOver = !fetched->hasMore || pages >= m_options.historyPages || (newest > 0 && newest < now - m_options.historyMs);
    if (isOver) {
        after.history.reset();
        after.historyEndedMs = now;
        if (after.head.isEmpty() && !fetched->hasMore)
            after.head = fetched->cursor;
    } else {
        after.history = InboxCursor::Walk{fetched->cursor, {}, pages};
    }
    return write(turn, cursor, after, *fetched, Mode::History) ? Went::On : Went::EndOfTurn;
}

PlatformResult<RemoteInboxPage> InboxCollector::fetch(Turn &turn, RemoteInboxItem::Kind kind, const QJsonObject &at)
{
    auto page = turn.adapter->fetchInbox(turn.session, kind, at);
    if (!page && page.error().cls == FailureClass::Auth && page.error().httpStatus == 401 && !turn.hasRenewed) {
        turn.hasRenewed = true;
        const auto fresh = m_context.keeper.renew({turn.lane.workspaceId, turn.accountId}, turn.session.accessToken);
        if (!fresh)
            return fresh.error();
        const auto observe = turn.session.observe;
        turn.session = *fresh;
        turn.session.observe = observe;
        page = turn.adapter->fetchInbox(turn.session, kind, at);
    }
    if (page) {
        turn.hasSucceeded = true;
        noteSeen(turn, *page);
    }
    return page;
}

InboxCollector::Went InboxCollector::failed(Turn &turn, InboxCursor &cursor, const PlatformError &error)
{
    const qint64 now = m_context.clock.nowMs();
    KindState &state = turn.state(cursor.kind);
    const bool isRefused = error.cls == FailureClass::Auth && error.httpStatus == 401;
    const bool isMissing = !isRefused && (error.cls == FailureClass::Auth || error.code == "publish.forbidden"_L1 || error.code == "publish.permission"_L1);
    if (isUnsupported(error) || isMissing) {
        // It is not asked again until the account is connected anew or another program asks.
        InboxCursor after = cursor;
        after.refusedFor = offerOf(turn.lane.account);
        state.nextMs = now + 24 * 3600'000LL;
        if (isMissing)
            tellRefused(turn, cursor.kind, error);
        return write(turn, cursor, after, {}, Mode::History) ? Went::On : Went::EndOfTurn;
    }
    tellHealth(turn, &error);
    turn.isAlive = false;
    if (isRefused) {
        m_context.keeper.giveUp({turn.lane.workspaceId, turn.accountId}, error);
        return Went::EndOfTurn;
    }
    ++state.failures;
    const InboxPace pace = inboxPace(*turn.network, cursor.kind);
    const qint64 backOff = qMin(pace.everyMs << qMin(state.failures, 10), m_options.retryMaxMs);
    if (error.retryAtMs > now) {
        // All calls of the account count, so none of its kinds is asked before.
        turn.lane.waitUntilMs = error.retryAtMs + qint64(m_context.rng.below(kResetJitterMs));
        state.nextMs = turn.lane.waitUntilMs;
    } else if (error.cls == FailureClass::TransientSafe || error.cls == FailureClass::Ambiguous || error.cls == FailureClass::QuotaDay) {
        turn.lane.waitUntilMs = now + qMin(pace.everyMs, backOff);
        state.nextMs = now + backOff;
    } else {
        state.nextMs = now + qMax(backOff, m_options.retryMaxMs);
        turn.isAlive = error.cls == FailureClass::Permanent;
    }
    return turn.isAlive ? Went::On : Went::EndOfTurn;
}

void InboxCollector::tellHealth(Turn &turn, const PlatformError *error)
{
    if (!m_context.health)
        return;
    const qint64 now = m_context.clock.nowMs();
    if (error) {
        turn.lane.isFailing = true;
        // A sign-in that has ended is told by who keeps the tokens.
        if (!(error->cls == FailureClass::Auth && error->httpStatus == 401))
            m_context.health->report(turn.lane.workspaceId, turn.accountId, {.kind = HealthNews::Kind::Failed, .error = *error});
        return;
    }
    if (!turn.lane.isFailing && now - turn.lane.toldSuccessMs < kTellSuccessMs)
        return;
    turn.lane.isFailing = false;
    turn.lane.toldSuccessMs = now;
    m_context.health->report(turn.lane.workspaceId, turn.accountId, {.kind = HealthNews::Kind::Succeeded});
}

/** A permission that the network did not give: what publishes goes on, what is read stays away until the account is connected anew. */
void InboxCollector::tellRefused(const Turn &turn, RemoteInboxItem::Kind kind, const PlatformError &error)
{
    qCInfo(lcServer) << "inbox: account" << turn.accountId << "may not read" << inboxKindName(kind) << error.code;
    if (!m_context.health)
        return;
    PlatformError refused = error;
    refused.code = u"inbox.mayNotRead"_s;
    m_context.health->report(turn.lane.workspaceId, turn.accountId, {.kind = HealthNews::Kind::ReadingRefused, .error = refused});
}

QString InboxCollector::offerOf(const QJsonObject &account) const
{
    return account.value("connectedAt"_L1).toString() + u' ' + QStringLiteral(CAMPANILE_VERSION);
}

} // namespace campanile::server
