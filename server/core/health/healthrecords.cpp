// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/health/healthrecords.h"

#include "app/domain/accounthealth.h"
#include "server/core/health/recoveryguidance.h"
#include "server/core/publish/publishjournal.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

using Kind = HealthNews::Kind;

constexpr qint64 kHourMs = 3600'000;
constexpr qint64 kDayMs = 24 * kHourMs;
constexpr int kErrorsThatCount = 3;
constexpr int kLargeStep = 10;
constexpr int kMaxOpenEvents = 200;
// Successes and attempts are shown as "some minutes ago"; writing each one down would wake every client for nothing.
constexpr qint64 kQuietMs = 10 * 60'000;

/** Trouble of the account itself. What is wrong with one post says nothing about the account. */
bool isAccountTrouble(const PlatformError &error)
{
    switch (error.cls) {
    case FailureClass::Auth:
    case FailureClass::Policy:
    case FailureClass::Ambiguous:
        return true;
    case FailureClass::TransientSafe:
        return error.code != "publish.rateLimited"_L1;
    case FailureClass::Permanent:
        return error.code == "publish.forbidden"_L1;
    case FailureClass::Duplicate:
    case FailureClass::QuotaDay:
        return false;
    }
    return false;
}

/** One account's record on its way to its next value. */
class HealthEdit
{
public:
    HealthEdit(QJsonObject account, QJsonObject before, qint64 nowMs)
        : m_account(std::move(account)), m_before(std::move(before)), m_after(m_before), m_now(nowMs)
    {
    }

    void take(const HealthNews &news);
    void judge();

    [[nodiscard]] const QJsonObject &after() const { return m_after; }
    /** What differs from before, without what changes too often to be worth it. */
    [[nodiscard]] QJsonObject patch() const;
    /** What is worth a line in the history; empty = nothing, and a warning is a line of its own. */
    [[nodiscard]] QString eventType(const HealthNews &news) const;
    [[nodiscard]] int dueWarning() const;
    [[nodiscard]] QString issue() const { return m_after.value("issueType"_L1).toString(); }
    [[nodiscard]] int score(bool isAfter) const { return (isAfter ? m_after : m_before).value("healthScore"_L1).toInt(100); }
    [[nodiscard]] QString status(bool isAfter) const { return (isAfter ? m_after : m_before).value("status"_L1).toString(u"unknown"_s); }

private:
    [[nodiscard]] bool was(QLatin1StringView name) const { return m_before.value(name).toBool(); }
    [[nodiscard]] bool is(QLatin1StringView name) const { return m_after.value(name).toBool(); }
    void set(const QString &name, const QJsonValue &value) { m_after.insert(name, value); }
    void setInstant(const QString &name, qint64 ms) { set(name, ms > 0 ? QJsonValue(wireTime(ms)) : QJsonValue()); }
    void countError();
    void dropOldErrors();
    void takeFailure(const PlatformError &error);
    void takeRate(const RateWindow &rate);

    QJsonObject m_account;
    QJsonObject m_before;
    QJsonObject m_after;
    qint64 m_now;
};

void HealthEdit::countError()
{
    QJsonObject hours = m_after.value("errorsByHour"_L1).toObject();
    const QString hour = QString::number(m_now / kHourMs);
    hours.insert(hour, hours.value(hour).toInt() + 1);
    set(u"errorsByHour"_s, hours);
    set(u"consecutiveErrors"_s, m_after.value("consecutiveErrors"_L1).toInt() + 1);
}

void HealthEdit::dropOldErrors()
{
    QJsonObject hours = m_after.value("errorsByHour"_L1).toObject();
    int total = 0;
    const QStringList names = hours.keys();
    for (const QString &hour : names) {
        if (hour.toLongLong() * kHourMs <= m_now - kDayMs)
            hours.remove(hour);
        else
            total += hours.value(hour).toInt();
    }
    set(u"errorsByHour"_s, hours);
    set(u"totalErrorsLast24h"_s, total);
}

void HealthEdit::takeRate(const RateWindow &rate)
{
    if (rate.total >= 0)
        set(u"rateLimitTotal"_s, rate.total);
    if (rate.remaining >= 0)
        set(u"rateLimitRemaining"_s, rate.remaining);
    if (rate.resetAtMs > 0)
        setInstant(u"rateLimitResetAt"_s, rate.resetAtMs);
    set(u"isRateLimited"_s, rate.isExhausted && rate.resetAtMs > m_now);
}

void HealthEdit::takeFailure(const PlatformError &error)
{
    setInstant(u"lastSyncAttempt"_s, m_now);
    if (error.code == "publish.rateLimited"_L1 && error.retryAtMs > m_now) {
        set(u"isRateLimited"_s, true);
        set(u"rateLimitRemaining"_s, 0);
        setInstant(u"rateLimitResetAt"_s, error.retryAtMs);
    }
    if (!isAccountTrouble(error))
        return;
    countError();
    set(u"lastErrorCode"_s, error.code);
    set(u"lastError"_s, error.message.isEmpty() ? QJsonValue() : QJsonValue(error.message));
    setInstant(u"lastErrorAt"_s, m_now);
    if (error.code == "publish.forbidden"_L1)
        set(u"isPermissionMissing"_s, true);
}

void HealthEdit::take(const HealthNews &news)
{
    switch (news.kind) {
    case Kind::Checked:
        set(u"tokenRefreshRequired"_s, false);
        [[fallthrough]];
    case Kind::Succeeded:
        set(u"consecutiveErrors"_s, 0);
        setInstant(u"lastSuccessfulSync"_s, m_now);
        setInstant(u"lastSyncAttempt"_s, m_now);
        break;
    case Kind::Failed:
        takeFailure(news.error);
        break;
    case Kind::ReadingRefused:
        // No call failed that would work another time: it counts as no error, and no success takes it back.
        set(u"isPermissionMissing"_s, true);
        set(u"lastErrorCode"_s, news.error.code);
        set(u"lastError"_s, news.error.message.isEmpty() ? QJsonValue() : QJsonValue(news.error.message));
        setInstant(u"lastErrorAt"_s, m_now);
        break;
    case Kind::SignInEnded:
        takeFailure(news.error);
        set(u"tokenRefreshRequired"_s, true);
        break;
    case Kind::Connected:
        set(u"consecutiveErrors"_s, 0);
        set(u"isPermissionMissing"_s, false);
        set(u"lastErrorCode"_s, QJsonValue());
        set(u"lastError"_s, QJsonValue());
        setInstant(u"lastSuccessfulSync"_s, m_now);
        setInstant(u"lastSyncAttempt"_s, m_now);
        [[fallthrough]];
    case Kind::TokenRenewed:
        set(u"tokenRefreshRequired"_s, false);
        break;
    case Kind::Observed:
    case Kind::Quota:
    case Kind::Disconnected:
    case Kind::Paused:
    case Kind::Resumed:
    case Kind::Clock:
        break;
    }
    if (news.signInEndsMs >= 0 && news.signInEndsMs != msOf(m_after.value("tokenExpiresAt"_L1))) {
        setInstant(u"tokenExpiresAt"_s, news.signInEndsMs);
        set(u"warnedDays"_s, QJsonValue());
    }
    if (news.rate)
        takeRate(*news.rate);
    if (news.quota && news.quota->total > 0) {
        set(u"quotaUsed"_s, qMax(0, news.quota->used));
        set(u"quotaTotal"_s, news.quota->total);
        set(u"quotaWindowMs"_s, news.quota->windowMs);
    }
    if (is("isRateLimited"_L1) && msOf(m_after.value("rateLimitResetAt"_L1)) <= m_now)
        set(u"isRateLimited"_s, false);
}

void HealthEdit::judge()
{
    dropOldErrors();
    const QString status = m_account.value("status"_L1).toString();
    domain::HealthFacts facts;
    facts.nowMs = m_now;
    facts.isDisconnected = status == "disconnected"_L1;
    facts.isPaused = status == "disabled"_L1;
    facts.needsSignIn = status == "needs_reauth"_L1 || is("tokenRefreshRequired"_L1);
    facts.isSuspended = status == "error"_L1;
    facts.isPermissionMissing = is("isPermissionMissing"_L1);
    facts.consecutiveErrors = m_after.value("consecutiveErrors"_L1).toInt();
    facts.errorsLast24h = m_after.value("totalErrorsLast24h"_L1).toInt();
    facts.lastSuccessMs = qMax<qint64>(0, msOf(m_after.value("lastSuccessfulSync"_L1)));
    facts.lastAttemptMs = qMax<qint64>(0, msOf(m_after.value("lastSyncAttempt"_L1)));
    facts.signInEndsMs = qMax<qint64>(0, msOf(m_after.value("tokenExpiresAt"_L1)));
    facts.isRateLimited = is("isRateLimited"_L1);
    facts.rateRemaining = m_after.value("rateLimitRemaining"_L1).toInt(-1);
    facts.rateTotal = m_after.value("rateLimitTotal"_L1).toInt(-1);
    facts.quotaUsed = m_after.value("quotaUsed"_L1).toInt(-1);
    facts.quotaTotal = m_after.value("quotaTotal"_L1).toInt(-1);
    const domain::HealthVerdict verdict = domain::healthOf(facts);
    set(u"healthScore"_s, verdict.score);
    set(u"status"_s, verdict.status);
    set(u"factors"_s, domain::toJson(verdict).value("factors"_L1));
    set(u"issueType"_s, verdict.issue.isEmpty() ? QJsonValue() : QJsonValue(verdict.issue));
}

QJsonObject HealthEdit::patch() const
{
    QJsonObject patch;
    for (auto it = m_after.begin(); it != m_after.end(); ++it) {
        if (m_before.value(it.key()) != it.value() && !(it.value().isNull() && !m_before.contains(it.key())))
            patch.insert(it.key(), it.value());
    }
    const auto isRecent = [this](QLatin1StringView name) { return m_now - msOf(m_before.value(name)) < kQuietMs; };
    QJsonObject loud = patch;
    for (const auto name : {"lastSuccessfulSync"_L1, "lastSyncAttempt"_L1}) {
        if (isRecent(name))
            loud.remove(name);
    }
    // Calls left go down with each call: worth a word when the judgement changes, which "factors" shows.
    for (const auto name : {"rateLimitRemaining"_L1, "rateLimitResetAt"_L1, "rateLimitTotal"_L1}) {
        if (m_before.contains(name) && isRecent("lastSyncAttempt"_L1))
            loud.remove(name);
    }
    return loud.isEmpty() ? QJsonObject() : patch;
}

int HealthEdit::dueWarning() const
{
    const qint64 ends = msOf(m_after.value("tokenExpiresAt"_L1));
    const QString status = m_account.value("status"_L1).toString();
    if (ends <= 0 || status == "disconnected"_L1 || is("tokenRefreshRequired"_L1))
        return -1;
    const int days = domain::warningDays(ends, m_now);
    const QJsonValue warned = m_after.value("warnedDays"_L1);
    return days >= 0 && (!warned.isDouble() || days < warned.toInt()) ? days : -1;
}

QString HealthEdit::eventType(const HealthNews &news) const
{
    const int errors = m_after.value("consecutiveErrors"_L1).toInt();
    const int errorsBefore = m_before.value("consecutiveErrors"_L1).toInt();
    if (news.kind == Kind::Connected)
        return m_before.contains("healthScore"_L1) ? u"reconnected"_s : QString();
    if (news.kind == Kind::Disconnected)
        return u"disconnected"_s;
    if (is("tokenRefreshRequired"_L1) && !was("tokenRefreshRequired"_L1))
        return u"token_expired"_s;
    if (is("isPermissionMissing"_L1) && !was("isPermissionMissing"_L1))
        return u"permission_revoked"_s;
    if (news.kind == Kind::Checked && was("tokenRefreshRequired"_L1))
        return u"token_refreshed"_s;
    if (news.kind == Kind::TokenRenewed && (was("tokenRefreshRequired"_L1) || m_before.value("warnedDays"_L1).isDouble()))
        return u"token_refreshed"_s;
    if (is("isRateLimited"_L1) != was("isRateLimited"_L1))
        return is("isRateLimited"_L1) ? u"rate_limited"_s : u"rate_limit_cleared"_s;
    if (errors >= kErrorsThatCount && errorsBefore < kErrorsThatCount)
        return u"sync_failed"_s;
    if (errors == 0 && errorsBefore >= kErrorsThatCount)
        return u"sync_recovered"_s;
    if (!m_before.contains("healthScore"_L1))
        return {};
    // The warning says why the score fell.
    if (dueWarning() >= 0)
        return {};
    if (status(true) != status(false) && status(false) != "unknown"_L1)
        return u"status_changed"_s;
    return qAbs(score(true) - score(false)) >= kLargeStep ? u"score_changed"_s : QString();
}

QStringList settledBy(const QString &eventType)
{
    if (eventType == "reconnected"_L1)
        return {u"token_expired"_s, u"token_expiring"_s, u"permission_revoked"_s, u"sync_failed"_s};
    if (eventType == "token_refreshed"_L1)
        return {u"token_expired"_s, u"token_expiring"_s};
    if (eventType == "sync_recovered"_L1)
        return {u"sync_failed"_s};
    if (eventType == "rate_limit_cleared"_L1)
        return {u"rate_limited"_s};
    return {};
}

Result<void> resolve(SystemRecords &records, const QString &accountId, const QStringList &types, qint64 nowMs)
{
    if (types.isEmpty())
        return {};
    const auto open = records.query(u"AccountHealthEvent"_s,
                                    {{u"accountId"_s, SystemCondition::Op::Equal, accountId},
                                     {u"resolvedAt"_s, SystemCondition::Op::Equal, QJsonValue()}},
                                    kMaxOpenEvents);
    if (!open)
        return open.error();
    for (const QJsonObject &event : *open) {
        if (!types.contains(event.value("eventType"_L1).toString()))
            continue;
        if (const auto done = records.patch(u"AccountHealthEvent"_s, event.value("id"_L1).toString(), {{u"resolvedAt"_s, wireTime(nowMs)}}); !done)
            return done;
    }
    return {};
}

Result<void> addEvent(SystemRecords &records, const QJsonObject &account, const HealthEdit &edit, const QString &type, const HealthNews &news,
                      qint64 nowMs)
{
    const QString accountId = account.value("id"_L1).toString();
    static const QStringList open{u"token_expired"_s, u"token_expiring"_s, u"permission_revoked"_s, u"rate_limited"_s, u"sync_failed"_s};
    const bool isTrouble = open.contains(type) && !edit.issue().isEmpty();
    QJsonObject event{{u"accountId"_s, accountId},
                      {u"eventType"_s, type},
                      {u"severity"_s, isTrouble ? severityOf(edit.issue()) : u"info"_s},
                      {u"previousStatus"_s, edit.status(false)},
                      {u"newStatus"_s, edit.status(true)},
                      {u"previousScore"_s, edit.score(false)},
                      {u"newScore"_s, edit.score(true)},
                      {u"details"_s, QJsonObject{{u"factors"_s, edit.after().value("factors"_L1)}}}};
    if (!news.error.code.isEmpty())
        event.insert("code"_L1, news.error.code);
    if (!news.error.message.isEmpty())
        event.insert("message"_L1, news.error.message);
    // What is over when it is written down needs nobody.
    if (!isTrouble)
        event.insert("resolvedAt"_L1, wireTime(nowMs));
    const auto made = records.create(u"AccountHealthEvent"_s, event);
    if (!made)
        return made.error();
    if (const auto done = resolve(records, accountId, settledBy(type), nowMs); !done)
        return done;
    return isTrouble ? ensureGuidance(records, account.value("platform"_L1).toString(), edit.issue()) : Result<void>();
}

Result<void> tell(SystemRecords &records, const QJsonObject &account, const QString &titleCode, const QString &title, const QString &code,
                  const QString &message, int days, bool isUrgent)
{
    QJsonObject data{{u"titleCode"_s, titleCode},
                     {u"code"_s, code},
                     {u"accountName"_s, account.value("displayName"_L1)},
                     {u"platform"_s, account.value("platform"_L1)}};
    if (days >= 0)
        data.insert("days"_L1, days);
    QJsonObject note{{u"topic"_s, u"account_health"_s},
                     {u"level"_s, isUrgent ? u"error"_s : u"warning"_s},
                     {u"title"_s, title},
                     {u"message"_s, message},
                     {u"priority"_s, isUrgent ? u"high"_s : u"medium"_s},
                     {u"entityType"_s, u"SocialAccount"_s},
                     {u"entityId"_s, account.value("id"_L1)},
                     {u"metadata"_s, data}};
    // The person who connected it can connect it again; without one everybody is told.
    if (const QString user = account.value("connectedById"_L1).toString(); !user.isEmpty())
        note.insert("userId"_L1, user);
    const auto made = records.create(u"Notification"_s, note);
    return made ? Result<void>() : Result<void>(made.error());
}

Result<void> tellPerson(SystemRecords &records, const QJsonObject &account, const QString &type, const HealthNews &news, int warning)
{
    if (type == "token_expiring"_L1)
        return tell(records, account, u"notice.signInEnds"_s, u"A sign-in ends soon"_s, u"account.signInEnds"_s,
                    u"The network wants a person to sign in again. Connect the account before then, and nothing is interrupted."_s, warning, warning <= 1);
    if (type == "token_expired"_L1 && !news.isPersonTold)
        return tell(records, account, u"notice.reconnect"_s, u"An account has to be connected again"_s, u"account.signInEnded"_s,
                    u"The network no longer accepts the sign-in of this account. What is planned for it waits; connect it again."_s, -1, true);
    return {};
}

/** What some news comes to, before anything is written. */
struct HealthChange {
    QJsonObject account;
    QString recordId; ///< of the AccountHealth; empty = it has none yet
    std::optional<HealthEdit> edit;
    QString eventType;
    int warning = -1;
    QJsonObject patch;

    [[nodiscard]] bool isEmpty() const { return patch.isEmpty() && eventType.isEmpty() && warning < 0; }
};

/** An empty one for an account that is gone. */
Result<HealthChange> judged(const SystemReader &records, const QString &accountId, const HealthNews &news, qint64 nowMs)
{
    const auto account = records.get(u"SocialAccount"_s, accountId);
    if (!account)
        return account.error();
    HealthChange change;
    if (!account->has_value())
        return change;
    const auto rows = records.query(u"AccountHealth"_s, {{u"accountId"_s, SystemCondition::Op::Equal, accountId}}, 1);
    if (!rows)
        return rows.error();
    const QJsonObject before = rows->isEmpty() ? QJsonObject() : rows->first();
    change.account = **account;
    change.recordId = before.value("id"_L1).toString();
    change.edit.emplace(**account, before, nowMs);
    change.edit->take(news);
    change.edit->judge();
    change.eventType = change.edit->eventType(news);
    change.warning = change.edit->dueWarning();
    change.patch = change.edit->patch();
    if (change.warning >= 0)
        change.patch.insert("warnedDays"_L1, change.warning);
    return change;
}

} // namespace

Result<bool> isHealthNews(const SystemReader &records, const QString &accountId, const HealthNews &news, qint64 nowMs)
{
    const auto change = judged(records, accountId, news, nowMs);
    return change ? Result<bool>(!change->isEmpty()) : Result<bool>(change.error());
}

Result<void> applyHealthNews(SystemRecords &records, const QString &accountId, const HealthNews &news, qint64 nowMs)
{
    const auto change = judged(records, accountId, news, nowMs);
    if (!change)
        return change.error();
    if (change->isEmpty())
        return {};
    QJsonObject patch = change->patch;
    if (change->recordId.isEmpty()) {
        patch.insert("accountId"_L1, accountId);
        const auto made = records.create(u"AccountHealth"_s, patch);
        if (!made)
            return made.error();
    } else if (const auto done = records.patch(u"AccountHealth"_s, change->recordId, patch); !done) {
        return done;
    }
    for (const QString &line : {change->eventType, change->warning >= 0 ? u"token_expiring"_s : QString()}) {
        if (line.isEmpty())
            continue;
        if (const auto added = addEvent(records, change->account, *change->edit, line, news, nowMs); !added)
            return added;
        if (const auto told = tellPerson(records, change->account, line, news, change->warning); !told)
            return told;
    }
    return {};
}

} // namespace campanile::server
