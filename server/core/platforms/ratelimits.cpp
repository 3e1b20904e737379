// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/platforms/ratelimits.h"

#include "server/core/platforms/platformerror.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

constexpr double kLargestCount = 1e9;
// Epoch seconds are larger than any wait that a network asks for.
constexpr double kFirstEpoch = 1e9;

std::optional<int> countOf(const QByteArray &text)
{
    bool isNumber = false;
    const double value = text.trimmed().toDouble(&isNumber);
    if (!isNumber || value < 0 || value > kLargestCount)
        return std::nullopt;
    return int(std::floor(value));
}

/** Epoch seconds, seconds from now or ISO 8601; told apart by their size and form. */
qint64 instantOf(const QByteArray &text, qint64 nowMs)
{
    bool isNumber = false;
    const double value = text.trimmed().toDouble(&isNumber);
    if (isNumber) {
        if (value < 0 || value > 1e11)
            return -1;
        return value >= kFirstEpoch ? qint64(value * 1000) : nowMs + qint64(value * 1000);
    }
    QDateTime at = QDateTime::fromString(QString::fromLatin1(text.trimmed()), Qt::ISODateWithMs);
    if (!at.isValid())
        return -1;
    if (at.timeSpec() == Qt::LocalTime)
        at.setTimeSpec(Qt::UTC);
    return at.toMSecsSinceEpoch();
}

void takeUsage(const QJsonObject &usage, RateWindow &window, qint64 nowMs)
{
    double highest = -1;
    for (const auto name : {"call_count"_L1, "total_cputime"_L1, "total_time"_L1, "acc_id_util_pct"_L1})
        highest = qMax(highest, usage.value(name).toDouble(-1));
    if (highest < 0)
        return;
    window.total = 100;
    const int left = qMax(0, int(100 - std::ceil(qMin(highest, 100.0))));
    window.remaining = window.remaining < 0 ? left : qMin(window.remaining, left);
    const double minutes = usage.value("estimated_time_to_regain_access"_L1).toDouble(0);
    const double seconds = usage.value("reset_time_duration"_L1).toDouble(0);
    if (minutes > 0 || seconds > 0)
        window.resetAtMs = qMax(window.resetAtMs, nowMs + qint64(minutes * 60'000 + seconds * 1000));
}

std::optional<RateWindow> metaWindow(const HttpResponse &response, qint64 nowMs)
{
    RateWindow window;
    for (const char *name : {"x-app-usage", "x-page-usage", "x-ad-account-usage"})
        takeUsage(QJsonDocument::fromJson(response.header(name)).object(), window, nowMs);
    const QJsonObject cases = QJsonDocument::fromJson(response.header("x-business-use-case-usage")).object();
    for (const QJsonValue &business : cases) {
        const QJsonArray entries = business.toArray();
        for (const QJsonValue &entry : entries)
            takeUsage(entry.toObject(), window, nowMs);
    }
    if (window.total < 0)
        return std::nullopt;
    window.isExhausted = window.remaining == 0;
    return window;
}

} // namespace

std::optional<RateWindow> rateWindowOf(const HttpResponse &response, qint64 nowMs)
{
    if (response.failure != HttpFailure::None)
        return std::nullopt;
    if (auto meta = metaWindow(response, nowMs))
        return meta;
    RateWindow window;
    for (const QByteArray &prefix : {QByteArray("x-rate-limit-"), QByteArray("x-ratelimit-"), QByteArray("ratelimit-")}) {
        const auto remaining = countOf(response.header(prefix + "remaining"));
        if (!remaining)
            continue;
        window.remaining = *remaining;
        const auto total = countOf(response.header(prefix + "limit"));
        const auto used = countOf(response.header(prefix + "used"));
        window.total = total ? *total : used ? *used + *remaining : -1;
        window.resetAtMs = instantOf(response.header(prefix + "reset"), nowMs);
        break;
    }
    if (response.status == 429) {
        window.isExhausted = true;
        window.remaining = 0;
        if (const qint64 at = retryAt(response, nowMs); at >= 0)
            window.resetAtMs = qMax(window.resetAtMs, at);
    } else {
        window.isExhausted = window.remaining == 0;
    }
    return window.remaining >= 0 ? std::optional(window) : std::nullopt;
}

} // namespace campanile::server
