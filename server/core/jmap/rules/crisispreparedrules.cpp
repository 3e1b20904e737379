// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/crisis.h"
#include "server/core/jmap/rules/crisislines.h"
#include "server/core/jmap/rules/crisisrules.h"
#include "server/core/jmap/rules/inboxwrites.h"

using namespace Qt::StringLiterals;

// What is prepared for crises: the rules that raise them and the answers to them.
namespace campanile::server {

namespace {

std::optional<Fault> checkPeople(RecordWriter &writer, const JsonObject &before, const JsonObject &after, const QString &property)
{
    const JsonObject known = before.value(property).toObject();
    for (const QString &id : after.value(property).toObject().keys()) {
        if (known.contains(id))
            continue;
        if (auto bad = checkMember(writer, property, id))
            return bad;
    }
    return std::nullopt;
}

std::optional<Fault> checkAlertRule(RecordWriter &writer, const JsonObject &before, const JsonObject &rule)
{
    if (rule.value(u"name"_s).toString().trimmed().isEmpty())
        return invalidProperties({u"name"_s}, u"must not be empty"_s);
    if (const auto read = domain::crisisRuleOf(rule.toQt()); !read) {
        const QString property = read.error().code == u"crisis.kind" ? u"ruleType"_s : u"conditions"_s;
        return invalidProperties({property}, read.error().code + u": "_s + read.error().args.join(u' '));
    }
    for (const QString &channel : rule.value(u"notifyChannels"_s).toObject().keys()) {
        if (channel != u"app"_s && channel != u"desktop"_s)
            return invalidProperties({u"notifyChannels"_s}, u"unknown: "_s + channel);
    }
    if (auto bad = checkPeople(writer, before, rule, u"notifyIds"_s))
        return bad;
    return checkPeople(writer, before, rule, u"escalateToIds"_s);
}

void deriveVariables(JsonObject &text)
{
    JsonObject names;
    for (const QString &name : domain::crisisVariables(text.value(u"content"_s).toString()))
        names.insert(name, true);
    text.insert(u"variables"_s, names);
}

std::optional<Fault> checkTemplate(RecordWriter &writer, const JsonObject &before, JsonObject &after)
{
    for (const QString &name : {u"name"_s, u"content"_s}) {
        if (after.value(name).toString().trimmed().isEmpty())
            return invalidProperties({name}, u"must not be empty"_s);
    }
    const QString me = writer.context().userId;
    const bool isChanged = before.value(u"content"_s) != after.value(u"content"_s);
    if (isChanged) {
        after.insert(u"changedById"_s, me);
        deriveVariables(after);
    }
    const bool wasApproved = !hasNoValue(before.value(u"approvedAt"_s));
    const bool asksForIt = !hasNoValue(after.value(u"approvedAt"_s)) && (valueDiffers(before, after, u"approvedAt"_s) || !wasApproved);
    if (hasNoValue(after.value(u"approvedAt"_s)) || (isChanged && !asksForIt)) {
        after.remove(u"approvedAt"_s);
        after.remove(u"approvedById"_s);
        return std::nullopt;
    }
    if (!asksForIt) {
        return valueDiffers(before, after, u"approvedById"_s) ? std::optional(invalidProperties({u"approvedById"_s}, u"set already"_s)) : std::nullopt;
    }
    if (valueDiffers(before, after, u"approvedById"_s) && !hasNoValue(after.value(u"approvedById"_s)) && after.value(u"approvedById"_s).toString() != me)
        return invalidProperties({u"approvedById"_s}, u"is whoever approves"_s);
    if (after.value(u"changedById"_s).toString() == me) {
        const auto leaders = crisisLeaders(writer);
        if (!leaders)
            return storageFault(leaders.error());
        if (leaders->size() > 1)
            return setFault(u"forbidden"_s, u"crisis.ownText"_s, {{u"code"_s, u"crisis.ownText"_s}});
    }
    after.insert(u"approvedAt"_s, formatInstant(writer.context().nowMs));
    after.insert(u"approvedById"_s, me);
    return std::nullopt;
}

} // namespace

std::optional<Fault> CrisisAlertRuleRules::beforeCreate(RecordWriter &writer, JsonObject &object) const
{
    return checkAlertRule(writer, {}, object);
}

std::optional<Fault> CrisisAlertRuleRules::beforeUpdate(RecordWriter &writer, const JsonObject &before, JsonObject &after) const
{
    return checkAlertRule(writer, before, after);
}

std::optional<Fault> CrisisTemplateRules::beforeCreate(RecordWriter &writer, JsonObject &object) const
{
    return checkTemplate(writer, {}, object);
}

std::optional<Fault> CrisisTemplateRules::beforeUpdate(RecordWriter &writer, const JsonObject &before, JsonObject &after) const
{
    if (before.value(u"content"_s) == after.value(u"content"_s) && valueDiffers(before, after, u"variables"_s))
        deriveVariables(after);
    return checkTemplate(writer, before, after);
}

std::optional<Fault> CrisisTemplateRules::afterWrite(RecordWriter &writer, const JsonObject &before, const JsonObject &after) const
{
    if (hasNoValue(after.value(u"approvedAt"_s)) || !valueDiffers(before, after, u"approvedAt"_s))
        return std::nullopt;
    const JsonObject about{{u"templateId"_s, after.value(u"id"_s)}, {u"templateName"_s, after.value(u"name"_s)}};
    for (const QString &status : {u"detected"_s, u"acknowledged"_s, u"responding"_s}) {
        auto open = writer.findWhere(u"CrisisEvent"_s, u"status"_s, status);
        if (!open)
            return storageFault(open.error());
        for (const JsonObject &event : std::as_const(*open)) {
            if (auto bad = addCrisisLine(writer, event.value(u"id"_s).toString(), u"template_approved"_s, about))
                return bad;
        }
    }
    return std::nullopt;
}

} // namespace campanile::server
