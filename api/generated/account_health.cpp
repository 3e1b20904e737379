// SPDX-License-Identifier: GPL-3.0-or-later
// Generated from api/schema by campanile-schema: codecs of "Account health". Change the schema, not this file.
#include "api/generated/account_health.h"

#include "api/codec.h"

namespace campanile::api {

namespace {

bool readField(AccountHealth &out, std::string_view key, codec::Element value)
{
    switch (key.size()) {
    case 6:
        if (key == "status")
            return codec::read(value, out.status);
        break;
    case 7:
        if (key == "factors")
            return codec::read(value, out.factors);
        break;
    case 9:
        if (key == "accountId")
            return codec::read(value, out.accountId);
        if (key == "quotaUsed")
            return codec::read(value, out.quotaUsed);
        if (key == "lastError")
            return codec::read(value, out.lastError);
        if (key == "issueType")
            return codec::read(value, out.issueType);
        break;
    case 10:
        if (key == "warnedDays")
            return codec::read(value, out.warnedDays);
        if (key == "quotaTotal")
            return codec::read(value, out.quotaTotal);
        break;
    case 11:
        if (key == "healthScore")
            return codec::read(value, out.healthScore);
        if (key == "lastErrorAt")
            return codec::read(value, out.lastErrorAt);
        if (key == "tellsAtOnce")
            return codec::read(value, out.tellsAtOnce);
        break;
    case 12:
        if (key == "errorsByHour")
            return codec::read(value, out.errorsByHour);
        break;
    case 13:
        if (key == "isRateLimited")
            return codec::read(value, out.isRateLimited);
        if (key == "quotaWindowMs")
            return codec::read(value, out.quotaWindowMs);
        if (key == "lastErrorCode")
            return codec::read(value, out.lastErrorCode);
        break;
    case 14:
        if (key == "rateLimitTotal")
            return codec::read(value, out.rateLimitTotal);
        if (key == "tokenExpiresAt")
            return codec::read(value, out.tokenExpiresAt);
        if (key == "webhookProblem")
            return codec::read(value, out.webhookProblem);
        break;
    case 15:
        if (key == "lastSyncAttempt")
            return codec::read(value, out.lastSyncAttempt);
        break;
    case 16:
        if (key == "rateLimitResetAt")
            return codec::read(value, out.rateLimitResetAt);
        break;
    case 17:
        if (key == "consecutiveErrors")
            return codec::read(value, out.consecutiveErrors);
        if (key == "inboxEverySeconds")
            return codec::read(value, out.inboxEverySeconds);
        break;
    case 18:
        if (key == "totalErrorsLast24h")
            return codec::read(value, out.totalErrorsLast24h);
        if (key == "rateLimitRemaining")
            return codec::read(value, out.rateLimitRemaining);
        if (key == "lastSuccessfulSync")
            return codec::read(value, out.lastSuccessfulSync);
        break;
    case 19:
        if (key == "isPermissionMissing")
            return codec::read(value, out.isPermissionMissing);
        break;
    case 20:
        if (key == "tokenRefreshRequired")
            return codec::read(value, out.tokenRefreshRequired);
        break;
    default: break;
    }
    return codec::readStandard(out, key, value);
}

bool readField(AccountHealthEvent &out, std::string_view key, codec::Element value)
{
    switch (key.size()) {
    case 4:
        if (key == "code")
            return codec::read(value, out.code);
        break;
    case 7:
        if (key == "message")
            return codec::read(value, out.message);
        if (key == "details")
            return codec::read(value, out.details);
        break;
    case 8:
        if (key == "severity")
            return codec::read(value, out.severity);
        if (key == "newScore")
            return codec::read(value, out.newScore);
        break;
    case 9:
        if (key == "accountId")
            return codec::read(value, out.accountId);
        if (key == "eventType")
            return codec::read(value, out.eventType);
        if (key == "newStatus")
            return codec::read(value, out.newStatus);
        break;
    case 10:
        if (key == "happenedAt")
            return codec::read(value, out.happenedAt);
        if (key == "resolvedAt")
            return codec::read(value, out.resolvedAt);
        break;
    case 12:
        if (key == "resolvedById")
            return codec::read(value, out.resolvedById);
        break;
    case 13:
        if (key == "previousScore")
            return codec::read(value, out.previousScore);
        break;
    case 14:
        if (key == "previousStatus")
            return codec::read(value, out.previousStatus);
        break;
    case 15:
        if (key == "resolutionNotes")
            return codec::read(value, out.resolutionNotes);
        break;
    default: break;
    }
    return codec::readStandard(out, key, value);
}

bool readField(RecoveryGuidance &out, std::string_view key, codec::Element value)
{
    switch (key.size()) {
    case 5:
        if (key == "steps")
            return codec::read(value, out.steps);
        if (key == "title")
            return codec::read(value, out.title);
        break;
    case 8:
        if (key == "platform")
            return codec::read(value, out.platform);
        if (key == "severity")
            return codec::read(value, out.severity);
        break;
    case 9:
        if (key == "issueType")
            return codec::read(value, out.issueType);
        break;
    case 11:
        if (key == "description")
            return codec::read(value, out.description);
        break;
    case 14:
        if (key == "requiresAction")
            return codec::read(value, out.requiresAction);
        break;
    case 15:
        if (key == "autoRecoverable")
            return codec::read(value, out.autoRecoverable);
        break;
    case 16:
        if (key == "estimatedMinutes")
            return codec::read(value, out.estimatedMinutes);
        break;
    default: break;
    }
    return codec::readStandard(out, key, value);
}

bool readField(AccountGroup &out, std::string_view key, codec::Element value)
{
    switch (key.size()) {
    case 4:
        if (key == "name")
            return codec::read(value, out.name);
        if (key == "rank")
            return codec::read(value, out.rank);
        break;
    case 5:
        if (key == "color")
            return codec::read(value, out.color);
        break;
    case 10:
        if (key == "accountIds")
            return codec::read(value, out.accountIds);
        break;
    default: break;
    }
    return codec::readStandard(out, key, value);
}

} // namespace

Result<AccountHealth> AccountHealth::fromJson(simdjson::dom::element element)
{
    return codec::readRecord<AccountHealth>(element, "AccountHealth", readField);
}

Result<AccountHealth> AccountHealth::fromBody(QByteArrayView json)
{
    return codec::parse(json).and_then(fromJson);
}

void AccountHealth::toJson(JsonWriter &writer) const
{
    writer.beginObject();
    codec::writeStandard(writer, *this);
    codec::write(writer, "accountId", accountId);
    codec::write(writer, "healthScore", healthScore);
    codec::write(writer, "status", status);
    codec::write(writer, "factors", factors);
    codec::write(writer, "consecutiveErrors", consecutiveErrors);
    codec::write(writer, "totalErrorsLast24h", totalErrorsLast24h);
    codec::write(writer, "errorsByHour", errorsByHour);
    codec::write(writer, "isPermissionMissing", isPermissionMissing);
    codec::write(writer, "warnedDays", warnedDays);
    codec::write(writer, "rateLimitRemaining", rateLimitRemaining);
    codec::write(writer, "rateLimitTotal", rateLimitTotal);
    codec::write(writer, "rateLimitResetAt", rateLimitResetAt);
    codec::write(writer, "isRateLimited", isRateLimited);
    codec::write(writer, "quotaUsed", quotaUsed);
    codec::write(writer, "quotaTotal", quotaTotal);
    codec::write(writer, "quotaWindowMs", quotaWindowMs);
    codec::write(writer, "lastSuccessfulSync", lastSuccessfulSync);
    codec::write(writer, "lastSyncAttempt", lastSyncAttempt);
    codec::write(writer, "lastErrorCode", lastErrorCode);
    codec::write(writer, "lastError", lastError);
    codec::write(writer, "lastErrorAt", lastErrorAt);
    codec::write(writer, "issueType", issueType);
    codec::write(writer, "tokenExpiresAt", tokenExpiresAt);
    codec::write(writer, "tokenRefreshRequired", tokenRefreshRequired);
    codec::write(writer, "tellsAtOnce", tellsAtOnce);
    codec::write(writer, "inboxEverySeconds", inboxEverySeconds);
    codec::write(writer, "webhookProblem", webhookProblem);
    codec::writeUnknown(writer, unknown);
    writer.endObject();
}

QByteArray AccountHealth::toBody() const
{
    return codec::body(*this);
}

Result<AccountHealthEvent> AccountHealthEvent::fromJson(simdjson::dom::element element)
{
    return codec::readRecord<AccountHealthEvent>(element, "AccountHealthEvent", readField);
}

Result<AccountHealthEvent> AccountHealthEvent::fromBody(QByteArrayView json)
{
    return codec::parse(json).and_then(fromJson);
}

void AccountHealthEvent::toJson(JsonWriter &writer) const
{
    writer.beginObject();
    codec::writeStandard(writer, *this);
    codec::write(writer, "accountId", accountId);
    codec::write(writer, "eventType", eventType);
    codec::write(writer, "severity", severity);
    codec::write(writer, "previousStatus", previousStatus);
    codec::write(writer, "newStatus", newStatus);
    codec::write(writer, "previousScore", previousScore);
    codec::write(writer, "newScore", newScore);
    codec::write(writer, "code", code);
    codec::write(writer, "message", message);
    codec::write(writer, "details", details);
    codec::write(writer, "happenedAt", happenedAt);
    codec::write(writer, "resolvedAt", resolvedAt);
    codec::write(writer, "resolvedById", resolvedById);
    codec::write(writer, "resolutionNotes", resolutionNotes);
    codec::writeUnknown(writer, unknown);
    writer.endObject();
}

QByteArray AccountHealthEvent::toBody() const
{
    return codec::body(*this);
}

Result<RecoveryGuidance> RecoveryGuidance::fromJson(simdjson::dom::element element)
{
    return codec::readRecord<RecoveryGuidance>(element, "RecoveryGuidance", readField);
}

Result<RecoveryGuidance> RecoveryGuidance::fromBody(QByteArrayView json)
{
    return codec::parse(json).and_then(fromJson);
}

void RecoveryGuidance::toJson(JsonWriter &writer) const
{
    writer.beginObject();
    codec::writeStandard(writer, *this);
    codec::write(writer, "platform", platform);
    codec::write(writer, "issueType", issueType);
    codec::write(writer, "severity", severity);
    codec::write(writer, "steps", steps);
    codec::write(writer, "title", title);
    codec::write(writer, "description", description);
    codec::write(writer, "estimatedMinutes", estimatedMinutes);
    codec::write(writer, "requiresAction", requiresAction);
    codec::write(writer, "autoRecoverable", autoRecoverable);
    codec::writeUnknown(writer, unknown);
    writer.endObject();
}

QByteArray RecoveryGuidance::toBody() const
{
    return codec::body(*this);
}

Result<AccountGroup> AccountGroup::fromJson(simdjson::dom::element element)
{
    return codec::readRecord<AccountGroup>(element, "AccountGroup", readField);
}

Result<AccountGroup> AccountGroup::fromBody(QByteArrayView json)
{
    return codec::parse(json).and_then(fromJson);
}

void AccountGroup::toJson(JsonWriter &writer) const
{
    writer.beginObject();
    codec::writeStandard(writer, *this);
    codec::write(writer, "name", name);
    codec::write(writer, "color", color);
    codec::write(writer, "rank", rank);
    codec::write(writer, "accountIds", accountIds);
    codec::writeUnknown(writer, unknown);
    writer.endObject();
}

QByteArray AccountGroup::toBody() const
{
    return codec::body(*this);
}

} // namespace campanile::api
