// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/jmap/rules/slarules.h"

#include "app/domain/routing.h"
#include "server/core/inbox/slaclock.h"

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

/** "businessHours/mon/0" is about the property businessHours. */
Fault refused(const Error &error)
{
    const QString property = error.args.value(0).section(u'/', 0, 0);
    return invalidProperties({property}, error.code + u": "_s + error.args.join(u' '));
}

QString zoneOf(RecordWriter &writer)
{
    const auto workspace = writer.find(u"Workspace"_s, writer.context().tx.accountId());
    return workspace && workspace->has_value() ? (**workspace).value(u"timezone"_s).toString() : QString();
}

} // namespace

std::optional<Fault> SlaPolicyRules::beforeCreate(RecordWriter &, JsonObject &object) const
{
    const auto policy = domain::slaPolicyOf(object.toQt(), {});
    return policy ? std::nullopt : std::optional<Fault>(refused(policy.error()));
}

std::optional<Fault> SlaPolicyRules::beforeUpdate(RecordWriter &writer, const JsonObject &, JsonObject &after) const
{
    return beforeCreate(writer, after);
}

std::optional<Fault> RoutingRuleRules::beforeCreate(RecordWriter &, JsonObject &object) const
{
    const auto rule = domain::routingRuleOf(object.toQt());
    return rule ? std::nullopt : std::optional<Fault>(refused(rule.error()));
}

std::optional<Fault> RoutingRuleRules::beforeUpdate(RecordWriter &writer, const JsonObject &, JsonObject &after) const
{
    return beforeCreate(writer, after);
}

std::optional<Fault> followClock(RecordWriter &writer, const JsonObject &before, JsonObject &after)
{
    ClockChange change;
    change.userId = writer.context().server ? QString() : writer.context().userId;
    change.nowMs = writer.context().nowMs;
    std::optional<Error> failure;
    change.find = [&](const QString &type, const QString &id) -> std::optional<QJsonObject> {
        // Asked for only where a policy is: most changes need no zone.
        change.workspaceZone = zoneOf(writer);
        auto found = writer.find(type, id);
        if (!found) {
            failure = found.error();
            return std::nullopt;
        }
        return *found ? std::optional<QJsonObject>((*found)->toQt()) : std::nullopt;
    };
    const QList<JsonObject> events = applyClock(change, before, after);
    if (failure)
        return storageFault(*failure);
    for (const JsonObject &event : events) {
        if (auto bad = writer.createBeside(u"EscalationEvent"_s, event))
            return bad;
    }
    return std::nullopt;
}

std::optional<Fault> acknowledgeByReply(RecordWriter &writer, const JsonObject &before, const JsonObject &message)
{
    const QString queued = u"queued"_s;
    if (message.value(u"direction"_s).toString() != u"outbound"_s || message.value(u"sendStatus"_s).toString() != queued
        || before.value(u"sendStatus"_s).toString() == queued) {
        return std::nullopt;
    }
    const auto found = writer.find(u"InboxItem"_s, message.value(u"inboxItemId"_s).toString());
    if (!found)
        return storageFault(found.error());
    if (!*found)
        return std::nullopt;
    JsonObject item = **found;
    const auto event = acknowledge(item, writer.context().userId);
    if (!event)
        return std::nullopt;
    if (auto bad = writer.updateBeside(u"InboxItem"_s, item.value(u"id"_s).toString(),
                                       {{u"escalationStatus"_s, item.value(u"escalationStatus"_s)}, {u"slaDueAt"_s, formatInstant(writer.context().nowMs)}}))
        return bad;
    return writer.createBeside(u"EscalationEvent"_s, *event);
}

} // namespace campanile::server
