// SPDX-License-Identifier: GPL-3.0-or-later
// Generated from api/schema by campanile-schema: codecs of "Allocator". Change the schema, not this file.
#include "api/generated/allocator.h"

#include "api/codec.h"

namespace campanile::api {

namespace {

bool readField(AutopilotExecution &out, std::string_view key, codec::Element value)
{
    switch (key.size()) {
    case 6:
        if (key == "status")
            return codec::read(value, out.status);
        break;
    case 8:
        if (key == "metadata")
            return codec::read(value, out.metadata);
        break;
    case 9:
        if (key == "newBudget")
            return codec::read(value, out.newBudget);
        break;
    case 10:
        if (key == "executedAt")
            return codec::read(value, out.executedAt);
        break;
    case 12:
        if (key == "adCampaignId")
            return codec::read(value, out.adCampaignId);
        if (key == "budgetChange")
            return codec::read(value, out.budgetChange);
        if (key == "rollbackOfId")
            return codec::read(value, out.rollbackOfId);
        if (key == "rolledBackAt")
            return codec::read(value, out.rolledBackAt);
        break;
    case 14:
        if (key == "previousBudget")
            return codec::read(value, out.previousBudget);
        if (key == "rolledBackById")
            return codec::read(value, out.rolledBackById);
        break;
    case 16:
        if (key == "recommendationId")
            return codec::read(value, out.recommendationId);
        if (key == "rolledBackReason")
            return codec::read(value, out.rolledBackReason);
        break;
    case 18:
        if (key == "recommendationType")
            return codec::read(value, out.recommendationType);
        break;
    default: break;
    }
    return codec::readStandard(out, key, value);
}

bool readField(DailyBudgetMove &out, std::string_view key, codec::Element value)
{
    switch (key.size()) {
    case 4:
        if (key == "date")
            return codec::read(value, out.date);
        break;
    case 9:
        if (key == "netChange")
            return codec::read(value, out.netChange);
        break;
    case 10:
        if (key == "totalMoved")
            return codec::read(value, out.totalMoved);
        break;
    case 12:
        if (key == "adCampaignId")
            return codec::read(value, out.adCampaignId);
        break;
    case 14:
        if (key == "executionCount")
            return codec::read(value, out.executionCount);
        break;
    default: break;
    }
    return codec::readStandard(out, key, value);
}

bool readField(AllocatorDecision &out, std::string_view key, codec::Element value)
{
    switch (key.size()) {
    case 6:
        if (key == "userId")
            return codec::read(value, out.userId);
        break;
    case 8:
        if (key == "newState")
            return codec::read(value, out.newState);
        break;
    case 10:
        if (key == "confidence")
            return codec::read(value, out.confidence);
        break;
    case 11:
        if (key == "executionId")
            return codec::read(value, out.executionId);
        if (key == "triggeredBy")
            return codec::read(value, out.triggeredBy);
        if (key == "aiReasoning")
            return codec::read(value, out.aiReasoning);
        break;
    case 12:
        if (key == "adCampaignId")
            return codec::read(value, out.adCampaignId);
        if (key == "decisionType")
            return codec::read(value, out.decisionType);
        break;
    case 13:
        if (key == "correlationId")
            return codec::read(value, out.correlationId);
        if (key == "previousState")
            return codec::read(value, out.previousState);
        break;
    case 14:
        if (key == "configSnapshot")
            return codec::read(value, out.configSnapshot);
        if (key == "supportingData")
            return codec::read(value, out.supportingData);
        break;
    case 15:
        if (key == "decisionOutcome")
            return codec::read(value, out.decisionOutcome);
        break;
    case 19:
        if (key == "performanceSnapshot")
            return codec::read(value, out.performanceSnapshot);
        if (key == "guardrailEvaluation")
            return codec::read(value, out.guardrailEvaluation);
        break;
    case 22:
        if (key == "recommendationSnapshot")
            return codec::read(value, out.recommendationSnapshot);
        break;
    default: break;
    }
    return codec::readStandard(out, key, value);
}

} // namespace

Result<AutopilotExecution> AutopilotExecution::fromJson(simdjson::dom::element element)
{
    return codec::readRecord<AutopilotExecution>(element, "AutopilotExecution", readField);
}

Result<AutopilotExecution> AutopilotExecution::fromBody(QByteArrayView json)
{
    return codec::parse(json).and_then(fromJson);
}

void AutopilotExecution::toJson(JsonWriter &writer) const
{
    writer.beginObject();
    codec::writeStandard(writer, *this);
    codec::write(writer, "adCampaignId", adCampaignId);
    codec::write(writer, "recommendationId", recommendationId);
    codec::write(writer, "recommendationType", recommendationType);
    codec::write(writer, "status", status);
    codec::write(writer, "previousBudget", previousBudget);
    codec::write(writer, "newBudget", newBudget);
    codec::write(writer, "budgetChange", budgetChange);
    codec::write(writer, "executedAt", executedAt);
    codec::write(writer, "rollbackOfId", rollbackOfId);
    codec::write(writer, "rolledBackById", rolledBackById);
    codec::write(writer, "metadata", metadata);
    codec::write(writer, "rolledBackAt", rolledBackAt);
    codec::write(writer, "rolledBackReason", rolledBackReason);
    codec::writeUnknown(writer, unknown);
    writer.endObject();
}

QByteArray AutopilotExecution::toBody() const
{
    return codec::body(*this);
}

Result<DailyBudgetMove> DailyBudgetMove::fromJson(simdjson::dom::element element)
{
    return codec::readRecord<DailyBudgetMove>(element, "DailyBudgetMove", readField);
}

Result<DailyBudgetMove> DailyBudgetMove::fromBody(QByteArrayView json)
{
    return codec::parse(json).and_then(fromJson);
}

void DailyBudgetMove::toJson(JsonWriter &writer) const
{
    writer.beginObject();
    codec::writeStandard(writer, *this);
    codec::write(writer, "adCampaignId", adCampaignId);
    codec::write(writer, "date", date);
    codec::write(writer, "totalMoved", totalMoved);
    codec::write(writer, "netChange", netChange);
    codec::write(writer, "executionCount", executionCount);
    codec::writeUnknown(writer, unknown);
    writer.endObject();
}

QByteArray DailyBudgetMove::toBody() const
{
    return codec::body(*this);
}

Result<AllocatorDecision> AllocatorDecision::fromJson(simdjson::dom::element element)
{
    return codec::readRecord<AllocatorDecision>(element, "AllocatorDecision", readField);
}

Result<AllocatorDecision> AllocatorDecision::fromBody(QByteArrayView json)
{
    return codec::parse(json).and_then(fromJson);
}

void AllocatorDecision::toJson(JsonWriter &writer) const
{
    writer.beginObject();
    codec::writeStandard(writer, *this);
    codec::write(writer, "adCampaignId", adCampaignId);
    codec::write(writer, "executionId", executionId);
    codec::write(writer, "decisionType", decisionType);
    codec::write(writer, "decisionOutcome", decisionOutcome);
    codec::write(writer, "triggeredBy", triggeredBy);
    codec::write(writer, "userId", userId);
    codec::write(writer, "confidence", confidence);
    codec::write(writer, "correlationId", correlationId);
    codec::write(writer, "recommendationSnapshot", recommendationSnapshot);
    codec::write(writer, "performanceSnapshot", performanceSnapshot);
    codec::write(writer, "configSnapshot", configSnapshot);
    codec::write(writer, "guardrailEvaluation", guardrailEvaluation);
    codec::write(writer, "previousState", previousState);
    codec::write(writer, "newState", newState);
    codec::write(writer, "aiReasoning", aiReasoning);
    codec::write(writer, "supportingData", supportingData);
    codec::writeUnknown(writer, unknown);
    writer.endObject();
}

QByteArray AllocatorDecision::toBody() const
{
    return codec::body(*this);
}

} // namespace campanile::api
