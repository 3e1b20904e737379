// SPDX-License-Identifier: GPL-3.0-or-later
// Generated from api/schema by campanile-schema: codecs of "Allocator". Change the schema, not this file.
#include "api/generated/allocator.h"

#include "api/codec.h"

namespace campanile::api {

namespace {

bool readField(AdAccount &out, std::string_view key, codec::Element value)
{
    switch (key.size()) {
    case 6:
        if (key == "status")
            return codec::read(value, out.status);
        break;
    case 8:
        if (key == "platform")
            return codec::read(value, out.platform);
        if (key == "currency")
            return codec::read(value, out.currency);
        if (key == "isActive")
            return codec::read(value, out.isActive);
        break;
    case 9:
        if (key == "accountId")
            return codec::read(value, out.accountId);
        break;
    case 11:
        if (key == "accountName")
            return codec::read(value, out.accountName);
        break;
    case 13:
        if (key == "connectedById")
            return codec::read(value, out.connectedById);
        break;
    case 14:
        if (key == "tokenExpiresAt")
            return codec::read(value, out.tokenExpiresAt);
        break;
    default: break;
    }
    return codec::readStandard(out, key, value);
}

bool readField(AdCampaign &out, std::string_view key, codec::Element value)
{
    switch (key.size()) {
    case 4:
        if (key == "name")
            return codec::read(value, out.name);
        break;
    case 5:
        if (key == "spend")
            return codec::read(value, out.spend);
        break;
    case 6:
        if (key == "status")
            return codec::read(value, out.status);
        if (key == "budget")
            return codec::read(value, out.budget);
        break;
    case 7:
        if (key == "metrics")
            return codec::read(value, out.metrics);
        break;
    case 8:
        if (key == "platform")
            return codec::read(value, out.platform);
        break;
    case 10:
        if (key == "campaignId")
            return codec::read(value, out.campaignId);
        if (key == "lastSyncAt")
            return codec::read(value, out.lastSyncAt);
        break;
    case 11:
        if (key == "adAccountId")
            return codec::read(value, out.adAccountId);
        break;
    case 14:
        if (key == "platformStatus")
            return codec::read(value, out.platformStatus);
        break;
    case 18:
        if (key == "platformCampaignId")
            return codec::read(value, out.platformCampaignId);
        break;
    default: break;
    }
    return codec::readStandard(out, key, value);
}

bool readField(AdSet &out, std::string_view key, codec::Element value)
{
    switch (key.size()) {
    case 4:
        if (key == "name")
            return codec::read(value, out.name);
        break;
    case 5:
        if (key == "spend")
            return codec::read(value, out.spend);
        break;
    case 6:
        if (key == "status")
            return codec::read(value, out.status);
        if (key == "budget")
            return codec::read(value, out.budget);
        break;
    case 12:
        if (key == "adCampaignId")
            return codec::read(value, out.adCampaignId);
        break;
    case 15:
        if (key == "platformAdSetId")
            return codec::read(value, out.platformAdSetId);
        break;
    default: break;
    }
    return codec::readStandard(out, key, value);
}

bool readField(AutopilotConfig &out, std::string_view key, codec::Element value)
{
    switch (key.size()) {
    case 4:
        if (key == "mode")
            return codec::read(value, out.mode);
        break;
    case 9:
        if (key == "isEnabled")
            return codec::read(value, out.isEnabled);
        if (key == "minBudget")
            return codec::read(value, out.minBudget);
        if (key == "maxBudget")
            return codec::read(value, out.maxBudget);
        break;
    case 12:
        if (key == "adCampaignId")
            return codec::read(value, out.adCampaignId);
        break;
    case 14:
        if (key == "pauseOnAnomaly")
            return codec::read(value, out.pauseOnAnomaly);
        break;
    case 15:
        if (key == "maxSingleChange")
            return codec::read(value, out.maxSingleChange);
        if (key == "maxCpaThreshold")
            return codec::read(value, out.maxCpaThreshold);
        if (key == "cooldownMinutes")
            return codec::read(value, out.cooldownMinutes);
        break;
    case 16:
        if (key == "minRoasThreshold")
            return codec::readDecimal(value, out.minRoasThreshold);
        break;
    case 18:
        if (key == "isEmergencyStopped")
            return codec::read(value, out.isEmergencyStopped);
        if (key == "emergencyStoppedAt")
            return codec::read(value, out.emergencyStoppedAt);
        break;
    case 19:
        if (key == "emergencyStopReason")
            return codec::read(value, out.emergencyStopReason);
        break;
    case 20:
        if (key == "maxDailyBudgetChange")
            return codec::read(value, out.maxDailyBudgetChange);
        if (key == "requireApprovalAbove")
            return codec::read(value, out.requireApprovalAbove);
        if (key == "emergencyStoppedById")
            return codec::read(value, out.emergencyStoppedById);
        break;
    default: break;
    }
    return codec::readStandard(out, key, value);
}

bool readField(GuardrailAlert &out, std::string_view key, codec::Element value)
{
    switch (key.size()) {
    case 7:
        if (key == "message")
            return codec::read(value, out.message);
        break;
    case 8:
        if (key == "severity")
            return codec::read(value, out.severity);
        if (key == "metadata")
            return codec::read(value, out.metadata);
        break;
    case 9:
        if (key == "alertType")
            return codec::read(value, out.alertType);
        break;
    case 12:
        if (key == "adCampaignId")
            return codec::read(value, out.adCampaignId);
        if (key == "acknowledged")
            return codec::read(value, out.acknowledged);
        break;
    case 14:
        if (key == "acknowledgedAt")
            return codec::read(value, out.acknowledgedAt);
        break;
    case 16:
        if (key == "acknowledgedById")
            return codec::read(value, out.acknowledgedById);
        break;
    default: break;
    }
    return codec::readStandard(out, key, value);
}

} // namespace

Result<AdAccount> AdAccount::fromJson(simdjson::dom::element element)
{
    return codec::readRecord<AdAccount>(element, "AdAccount", readField);
}

Result<AdAccount> AdAccount::fromBody(QByteArrayView json)
{
    return codec::parse(json).and_then(fromJson);
}

void AdAccount::toJson(JsonWriter &writer) const
{
    writer.beginObject();
    codec::writeStandard(writer, *this);
    codec::write(writer, "platform", platform);
    codec::write(writer, "accountId", accountId);
    codec::write(writer, "accountName", accountName);
    codec::write(writer, "currency", currency);
    codec::write(writer, "connectedById", connectedById);
    codec::write(writer, "tokenExpiresAt", tokenExpiresAt);
    codec::write(writer, "isActive", isActive);
    codec::write(writer, "status", status);
    codec::writeUnknown(writer, unknown);
    writer.endObject();
}

QByteArray AdAccount::toBody() const
{
    return codec::body(*this);
}

Result<AdCampaign> AdCampaign::fromJson(simdjson::dom::element element)
{
    return codec::readRecord<AdCampaign>(element, "AdCampaign", readField);
}

Result<AdCampaign> AdCampaign::fromBody(QByteArrayView json)
{
    return codec::parse(json).and_then(fromJson);
}

void AdCampaign::toJson(JsonWriter &writer) const
{
    writer.beginObject();
    codec::writeStandard(writer, *this);
    codec::write(writer, "adAccountId", adAccountId);
    codec::write(writer, "campaignId", campaignId);
    codec::write(writer, "platform", platform);
    codec::write(writer, "platformCampaignId", platformCampaignId);
    codec::write(writer, "name", name);
    codec::write(writer, "status", status);
    codec::write(writer, "platformStatus", platformStatus);
    codec::write(writer, "budget", budget);
    codec::write(writer, "spend", spend);
    codec::write(writer, "metrics", metrics);
    codec::write(writer, "lastSyncAt", lastSyncAt);
    codec::writeUnknown(writer, unknown);
    writer.endObject();
}

QByteArray AdCampaign::toBody() const
{
    return codec::body(*this);
}

Result<AdSet> AdSet::fromJson(simdjson::dom::element element)
{
    return codec::readRecord<AdSet>(element, "AdSet", readField);
}

Result<AdSet> AdSet::fromBody(QByteArrayView json)
{
    return codec::parse(json).and_then(fromJson);
}

void AdSet::toJson(JsonWriter &writer) const
{
    writer.beginObject();
    codec::writeStandard(writer, *this);
    codec::write(writer, "adCampaignId", adCampaignId);
    codec::write(writer, "platformAdSetId", platformAdSetId);
    codec::write(writer, "status", status);
    codec::write(writer, "budget", budget);
    codec::write(writer, "spend", spend);
    codec::write(writer, "name", name);
    codec::writeUnknown(writer, unknown);
    writer.endObject();
}

QByteArray AdSet::toBody() const
{
    return codec::body(*this);
}

Result<AutopilotConfig> AutopilotConfig::fromJson(simdjson::dom::element element)
{
    return codec::readRecord<AutopilotConfig>(element, "AutopilotConfig", readField);
}

Result<AutopilotConfig> AutopilotConfig::fromBody(QByteArrayView json)
{
    return codec::parse(json).and_then(fromJson);
}

void AutopilotConfig::toJson(JsonWriter &writer) const
{
    writer.beginObject();
    codec::writeStandard(writer, *this);
    codec::write(writer, "adCampaignId", adCampaignId);
    codec::write(writer, "isEnabled", isEnabled);
    codec::write(writer, "mode", mode);
    codec::write(writer, "maxDailyBudgetChange", maxDailyBudgetChange);
    codec::write(writer, "maxSingleChange", maxSingleChange);
    codec::write(writer, "minRoasThreshold", minRoasThreshold);
    codec::write(writer, "maxCpaThreshold", maxCpaThreshold);
    codec::write(writer, "pauseOnAnomaly", pauseOnAnomaly);
    codec::write(writer, "requireApprovalAbove", requireApprovalAbove);
    codec::write(writer, "minBudget", minBudget);
    codec::write(writer, "maxBudget", maxBudget);
    codec::write(writer, "cooldownMinutes", cooldownMinutes);
    codec::write(writer, "isEmergencyStopped", isEmergencyStopped);
    codec::write(writer, "emergencyStoppedAt", emergencyStoppedAt);
    codec::write(writer, "emergencyStoppedById", emergencyStoppedById);
    codec::write(writer, "emergencyStopReason", emergencyStopReason);
    codec::writeUnknown(writer, unknown);
    writer.endObject();
}

QByteArray AutopilotConfig::toBody() const
{
    return codec::body(*this);
}

Result<GuardrailAlert> GuardrailAlert::fromJson(simdjson::dom::element element)
{
    return codec::readRecord<GuardrailAlert>(element, "GuardrailAlert", readField);
}

Result<GuardrailAlert> GuardrailAlert::fromBody(QByteArrayView json)
{
    return codec::parse(json).and_then(fromJson);
}

void GuardrailAlert::toJson(JsonWriter &writer) const
{
    writer.beginObject();
    codec::writeStandard(writer, *this);
    codec::write(writer, "adCampaignId", adCampaignId);
    codec::write(writer, "alertType", alertType);
    codec::write(writer, "severity", severity);
    codec::write(writer, "message", message);
    codec::write(writer, "metadata", metadata);
    codec::write(writer, "acknowledged", acknowledged);
    codec::write(writer, "acknowledgedAt", acknowledgedAt);
    codec::write(writer, "acknowledgedById", acknowledgedById);
    codec::writeUnknown(writer, unknown);
    writer.endObject();
}

QByteArray GuardrailAlert::toBody() const
{
    return codec::body(*this);
}

} // namespace campanile::api
