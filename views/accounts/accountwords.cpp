// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/accounts/accountwords.h"

#include "app/domain/networks.h"
#include "ui/kit/bidi.h"

#include <QCoreApplication>
#include <QLocale>
#include <QUrl>

#include <cmath>

namespace campanile::views {

using namespace Qt::StringLiterals;
using ui::ChipLook;
using ui::Tone;

namespace {

constexpr qint64 kMinuteMs = 60'000;
constexpr qint64 kHourMs = 60 * kMinuteMs;
constexpr qint64 kDayMs = 24 * kHourMs;
constexpr int kHealthyFrom = 80;  ///< api/schema/account-health.json, rules of AccountHealth
constexpr int kDegradedFrom = 50;
constexpr int kWarnDays = 14;     ///< the first of the warnings at 14, 7 and 1 days
constexpr int kUrgentDays = 7;

QString say(const char *text)
{
    return QCoreApplication::translate("Accounts", text);
}

QString count(const char *text, qint64 n)
{
    return QCoreApplication::translate("Accounts", text, nullptr, int(n));
}

qint64 endOf(const models::AccountRow &account, const models::HealthRow *health)
{
    // A row of health knows better: an access token that renews itself has an end that is nobody's concern.
    return health ? health->signInEndsAt : account.tokenExpiresAt;
}

int daysLeft(qint64 endMs, qint64 nowMs)
{
    return int(std::ceil(double(endMs - nowMs) / double(kDayMs)));
}

} // namespace

AccountState accountState(const models::AccountRow &account, const models::HealthRow *health, qint64 nowMs)
{
    if (account.status == u"disabled")
        return AccountState::Paused;
    if (account.status == u"disconnected")
        return AccountState::Disconnected;
    if (health && health->issue == u"account_suspended")
        return AccountState::Suspended;
    if (account.status == u"needs_reauth" || (health && health->needsReconnect))
        return AccountState::NeedsSignIn;
    if (health && (health->issue == u"token_expired" || health->issue == u"permission_denied"))
        return AccountState::NeedsSignIn;
    if (account.status == u"error")
        return AccountState::Failing;
    if (account.status == u"pending")
        return AccountState::Pending;
    const bool waits = health && health->isRateLimited && (health->callsResetAt == 0 || health->callsResetAt > nowMs);
    if (waits)
        return AccountState::Waiting;
    if (health && !health->issue.isEmpty() && health->issue != u"token_expiring" && health->issue != u"rate_limited")
        return AccountState::Failing;
    const qint64 end = endOf(account, health);
    if (end != 0 && daysLeft(end, nowMs) <= kWarnDays)
        return end <= nowMs ? AccountState::NeedsSignIn : AccountState::EndsSoon;
    return AccountState::Connected;
}

bool needsAttention(AccountState state)
{
    switch (state) {
    case AccountState::NeedsSignIn:
    case AccountState::Suspended:
    case AccountState::Failing:
    case AccountState::EndsSoon:
    case AccountState::Disconnected:
        return true;
    case AccountState::Connected:
    case AccountState::Waiting:
    case AccountState::Pending:
    case AccountState::Paused:
        break;
    }
    return false;
}

int stateOrder(AccountState state)
{
    switch (state) {
    case AccountState::NeedsSignIn:
        return 0;
    case AccountState::Suspended:
        return 1;
    case AccountState::Failing:
        return 2;
    case AccountState::EndsSoon:
        return 3;
    case AccountState::Waiting:
        return 4;
    case AccountState::Pending:
        return 5;
    case AccountState::Connected:
        return 6;
    case AccountState::Paused:
        return 7;
    case AccountState::Disconnected:
        break;
    }
    return 8;
}

ChipLook stateLook(AccountState state)
{
    switch (state) {
    case AccountState::Connected:
        return {say(QT_TRANSLATE_NOOP("Accounts", "Connected")), u"circle-check"_s, Tone::Success};
    case AccountState::EndsSoon:
        return {say(QT_TRANSLATE_NOOP("Accounts", "Sign-in ends soon")), u"calendar-clock"_s, Tone::Warning};
    case AccountState::Waiting:
        return {say(QT_TRANSLATE_NOOP("Accounts", "Asked to wait")), u"clock"_s, Tone::Warning};
    case AccountState::Pending:
        return {say(QT_TRANSLATE_NOOP("Accounts", "Being connected")), u"circle-dashed"_s, Tone::Info};
    case AccountState::Paused:
        return {say(QT_TRANSLATE_NOOP("Accounts", "Paused")), u"pause"_s, Tone::Neutral};
    case AccountState::Failing:
        return {say(QT_TRANSLATE_NOOP("Accounts", "Has a problem")), u"triangle-alert"_s, Tone::Danger};
    case AccountState::NeedsSignIn:
        return {say(QT_TRANSLATE_NOOP("Accounts", "Connect again")), u"log-in"_s, Tone::Danger};
    case AccountState::Suspended:
        return {say(QT_TRANSLATE_NOOP("Accounts", "Stopped by the network")), u"circle-x"_s, Tone::Danger};
    case AccountState::Disconnected:
        break;
    }
    return {say(QT_TRANSLATE_NOOP("Accounts", "Disconnected")), u"circle-x"_s, Tone::Neutral};
}

ui::AvatarLook accountAvatar(const models::AccountRow &account, const AccountPictures *pictures)
{
    return accountLook(account, accountName(account), pictures);
}

QString accountName(const models::AccountRow &account)
{
    if (!account.displayName.isEmpty())
        return account.displayName;
    return account.username.isEmpty() ? networkLabel(account.platform) : account.username;
}

QString accountHandle(const models::AccountRow &account)
{
    if (account.username.isEmpty())
        return {};
    QString handle = u'@' + account.username;
    const QString host = QUrl(account.serverUrl).host();
    if (account.platform == u"mastodon" && !account.isPractice && !host.isEmpty() && !account.username.contains(u'@'))
        handle += u'@' + host;
    return handle;
}

QStringList accountLines(const models::AccountRow &account)
{
    const QString kind = kindLabel(account.accountKind);
    const QString network = networkLabel(account.platform);
    const QString place = kind.isEmpty() ? network : QCoreApplication::translate("campanile::views::AccountTree", "%1 %2").arg(network, kind);
    const QString handle = ui::isolated(accountHandle(account));
    if (accountHandle(account).isEmpty())
        return {place, kind.isEmpty() ? network : kind};
    QStringList lines{handle + u"  ·  "_s + place};
    if (!kind.isEmpty())
        lines.append(handle + u"  ·  "_s + kind);
    lines.append(handle);
    return lines;
}

QString kindLabel(const QString &kind)
{
    if (kind == u"personal")
        return say(QT_TRANSLATE_NOOP("Accounts", "Profile"));
    if (kind == u"page")
        return say(QT_TRANSLATE_NOOP("Accounts", "Page"));
    if (kind == u"business")
        return say(QT_TRANSLATE_NOOP("Accounts", "Business account"));
    if (kind == u"organization")
        return say(QT_TRANSLATE_NOOP("Accounts", "Organization"));
    if (kind == u"channel")
        return say(QT_TRANSLATE_NOOP("Accounts", "Channel"));
    if (kind == u"community")
        return say(QT_TRANSLATE_NOOP("Accounts", "Community"));
    return {};
}

QString signInWords(const models::AccountRow &account, const models::HealthRow *health, qint64 nowMs)
{
    if (account.status == u"disconnected")
        return say(QT_TRANSLATE_NOOP("Accounts", "none"));
    const bool isOver = account.status == u"needs_reauth" || (health && (health->needsReconnect || health->issue == u"token_expired"));
    const qint64 end = endOf(account, health);
    if (end != 0 && end <= nowMs) {
        const qint64 days = (nowMs - end) / kDayMs;
        return days == 0 ? say(QT_TRANSLATE_NOOP("Accounts", "ended today"))
                         : count(QT_TRANSLATE_N_NOOP("Accounts", "ended %n days ago"), days);
    }
    if (isOver)
        return say(QT_TRANSLATE_NOOP("Accounts", "has ended"));
    if (end == 0)
        return say(QT_TRANSLATE_NOOP("Accounts", "renews itself"));
    if (end - nowMs < kDayMs)
        return count(QT_TRANSLATE_N_NOOP("Accounts", "ends in %n hours"), std::max<qint64>(1, (end - nowMs) / kHourMs));
    return count(QT_TRANSLATE_N_NOOP("Accounts", "ends in %n days"), daysLeft(end, nowMs));
}

Tone signInTone(const models::AccountRow &account, const models::HealthRow *health, qint64 nowMs)
{
    if (account.status == u"disconnected")
        return Tone::Neutral;
    if (account.status == u"needs_reauth" || (health && health->needsReconnect))
        return Tone::Danger;
    const qint64 end = endOf(account, health);
    if (end == 0 || daysLeft(end, nowMs) > kWarnDays)
        return Tone::Neutral;
    return daysLeft(end, nowMs) <= kUrgentDays ? Tone::Danger : Tone::Warning;
}

QString lengthWords(qint64 ms)
{
    if (ms >= 2 * kDayMs)
        return count(QT_TRANSLATE_N_NOOP("Accounts", "%n days"), ms / kDayMs);
    if (ms >= kHourMs)
        return count(QT_TRANSLATE_N_NOOP("Accounts", "%n hours"), ms / kHourMs);
    return count(QT_TRANSLATE_N_NOOP("Accounts", "%n minutes"), std::max<qint64>(1, ms / kMinuteMs));
}

QString untilWords(qint64 ms, qint64 nowMs)
{
    const qint64 left = ms - nowMs;
    if (left >= 2 * kDayMs)
        return count(QT_TRANSLATE_N_NOOP("Accounts", "in %n days"), left / kDayMs);
    if (left >= 2 * kHourMs)
        return count(QT_TRANSLATE_N_NOOP("Accounts", "in %n hours"), left / kHourMs);
    return count(QT_TRANSLATE_N_NOOP("Accounts", "in %n minutes"), std::max<qint64>(1, left / kMinuteMs));
}

QString arrivalWords(const models::HealthRow &health)
{
    if (health.tellsAtOnce)
        return say(QT_TRANSLATE_NOOP("Accounts", "arrive at once (webhook)"));
    if (health.inboxEverySeconds <= 0)
        return {};
    return count(QT_TRANSLATE_N_NOOP("Accounts", "are looked for every %n minutes"), std::max(1, (health.inboxEverySeconds + 30) / 60));
}

QString arrivalHint(const models::HealthRow &health)
{
    const QString &code = health.webhookProblem;
    if (health.tellsAtOnce || health.inboxEverySeconds <= 0)
        return {};
    if (code == u"webhook.needsPublicServer")
        return say(QT_TRANSLATE_NOOP("Accounts", "New messages arrive at once only on a team server with a public address."));
    if (code == u"webhook.noSecret" || code == u"webhook.appIncomplete")
        return say(QT_TRANSLATE_NOOP("Accounts", "New messages could arrive at once; the network's app lacks what that needs."));
    if (code == u"webhook.permission")
        return say(QT_TRANSLATE_NOOP("Accounts", "New messages could arrive at once; the account lacks the permission for it."));
    if (code == u"webhook.refused" || code == u"webhook.failed")
        return say(QT_TRANSLATE_NOOP("Accounts", "The network did not agree to tell of new messages at once. It is asked again by itself."));
    if (code == u"webhook.quiet")
        return say(QT_TRANSLATE_NOOP("Accounts", "The network has agreed to tell of new messages at once, and has told of none yet."));
    return {};
}

QString quotaWords(const models::HealthRow &health)
{
    if (health.quotaTotal <= 0)
        return {};
    const QLocale locale;
    const int left = std::max(0, health.quotaTotal - std::max(0, health.quotaUsed));
    if (health.quotaWindowMs <= 0)
        return say(QT_TRANSLATE_NOOP("Accounts", "%1 of %2 left")).arg(locale.toString(left), locale.toString(health.quotaTotal));
    return say(QT_TRANSLATE_NOOP("Accounts", "%1 of %2 left in %3"))
        .arg(locale.toString(left), locale.toString(health.quotaTotal), lengthWords(health.quotaWindowMs));
}

ChipLook healthLook(const QString &status)
{
    if (status == u"healthy")
        return {say(QT_TRANSLATE_NOOP("Accounts", "Healthy")), u"circle-check"_s, Tone::Success};
    if (status == u"degraded")
        return {say(QT_TRANSLATE_NOOP("Accounts", "Weakened")), u"triangle-alert"_s, Tone::Warning};
    if (status == u"critical")
        return {say(QT_TRANSLATE_NOOP("Accounts", "Critical")), u"circle-alert"_s, Tone::Danger};
    if (status == u"disconnected")
        return {say(QT_TRANSLATE_NOOP("Accounts", "Disconnected")), u"circle-x"_s, Tone::Neutral};
    return {say(QT_TRANSLATE_NOOP("Accounts", "Not known yet")), u"circle-help"_s, Tone::Neutral};
}

Tone scoreTone(int score)
{
    return score >= kHealthyFrom ? Tone::Success : score >= kDegradedFrom ? Tone::Warning : Tone::Danger;
}

QString factorWords(const models::HealthFactor &factor)
{
    const auto number = qint64(factor.value);
    const QString &f = factor.factor;
    if (f == u"signInEnded")
        return say(QT_TRANSLATE_NOOP("Accounts", "The sign-in has ended"));
    if (f == u"signInEnds")
        return number < 1 ? say(QT_TRANSLATE_NOOP("Accounts", "The sign-in ends today")) : count(QT_TRANSLATE_N_NOOP("Accounts", "The sign-in ends in %n days"), number);
    if (f == u"suspended")
        return say(QT_TRANSLATE_NOOP("Accounts", "The network has stopped the account"));
    if (f == u"permissionMissing")
        return say(QT_TRANSLATE_NOOP("Accounts", "A permission is missing"));
    if (f == u"errorsInARow")
        return count(QT_TRANSLATE_N_NOOP("Accounts", "%n calls in a row failed"), number);
    if (f == u"errorsInADay")
        return count(QT_TRANSLATE_N_NOOP("Accounts", "%n calls failed in the last 24 hours"), number);
    if (f == u"noSuccess")
        return count(QT_TRANSLATE_N_NOOP("Accounts", "Nothing has worked for %n days"), number);
    if (f == u"rateLimited")
        return say(QT_TRANSLATE_NOOP("Accounts", "The network asked to wait"));
    if (f == u"fewCallsLeft")
        return count(QT_TRANSLATE_N_NOOP("Accounts", "%n calls are left in this period"), number);
    if (f == u"quotaUsedUp")
        return say(QT_TRANSLATE_NOOP("Accounts", "No posts are left in this period"));
    if (f == u"quotaNearlyUsed")
        return say(QT_TRANSLATE_NOOP("Accounts", "Few posts are left in this period"));
    return say(QT_TRANSLATE_NOOP("Accounts", "Another reason that this version of Campanile does not know"));
}

QString healthSummary(const models::HealthRow &health)
{
    QStringList lines{say(QT_TRANSLATE_NOOP("Accounts", "Health %1 of 100: %2")).arg(QLocale().toString(health.score), healthLook(health.status).text)};
    for (const models::HealthFactor &factor : health.factors)
        lines.append(say(QT_TRANSLATE_NOOP("Accounts", "%1 points less: %2")).arg(QLocale().toString(factor.points), factorWords(factor)));
    return lines.join(u'\n');
}

ChipLook eventLook(const models::HealthEventRow &event)
{
    const QString &t = event.type;
    if (t == u"score_changed")
        return {say(QT_TRANSLATE_NOOP("Accounts", "Health changed")), u"activity"_s, Tone::Neutral};
    if (t == u"sync_failed")
        return {say(QT_TRANSLATE_NOOP("Accounts", "A call failed")), u"triangle-alert"_s, Tone::Danger};
    if (t == u"sync_recovered")
        return {say(QT_TRANSLATE_NOOP("Accounts", "Works again")), u"circle-check"_s, Tone::Success};
    if (t == u"rate_limited")
        return {say(QT_TRANSLATE_NOOP("Accounts", "The network asked to wait")), u"clock"_s, Tone::Warning};
    if (t == u"rate_limit_cleared")
        return {say(QT_TRANSLATE_NOOP("Accounts", "The wait is over")), u"circle-check"_s, Tone::Success};
    if (t == u"token_expiring")
        return {say(QT_TRANSLATE_NOOP("Accounts", "The sign-in ends soon")), u"calendar-clock"_s, Tone::Warning};
    if (t == u"token_expired")
        return {say(QT_TRANSLATE_NOOP("Accounts", "The sign-in ended")), u"log-in"_s, Tone::Danger};
    if (t == u"token_refreshed")
        return {say(QT_TRANSLATE_NOOP("Accounts", "The sign-in was renewed")), u"refresh-cw"_s, Tone::Success};
    if (t == u"permission_revoked")
        return {say(QT_TRANSLATE_NOOP("Accounts", "A permission was withdrawn")), u"lock"_s, Tone::Danger};
    if (t == u"disconnected")
        return {say(QT_TRANSLATE_NOOP("Accounts", "Disconnected")), u"circle-x"_s, Tone::Neutral};
    if (t == u"reconnected")
        return {say(QT_TRANSLATE_NOOP("Accounts", "Connected again")), u"circle-check"_s, Tone::Success};
    const QString name = healthLook(event.newStatus).text;
    return {event.newStatus.isEmpty() ? say(QT_TRANSLATE_NOOP("Accounts", "Status changed")) : say(QT_TRANSLATE_NOOP("Accounts", "Now: %1")).arg(name),
            healthLook(event.newStatus).icon, healthLook(event.newStatus).tone};
}

} // namespace campanile::views
