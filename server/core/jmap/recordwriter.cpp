// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/jmap/recordwriter.h"

#include "server/core/jmap/jsonvalues.h"
#include "server/core/jmap/ownership.h"
#include "server/core/jmap/rules/rulebook.h"
#include "server/core/jmap/typeplan.h"
#include "server/core/jmap/validate.h"

#include <QJsonDocument>
#include <QSet>

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

const api::PropertyInfo *propertyOf(const api::TypeInfo &type, const QString &name)
{
    const PlannedProperty *planned = typePlan(type).find(name);
    return planned ? planned->info : nullptr;
}

} // namespace

QString RecordWriter::newId(const api::TypeInfo &type)
{
    return RecordId::create(type.letter, m_context.clock, m_context.rng).toString();
}

RecordWriter::Problem RecordWriter::checkRight(const api::TypeInfo &type, api::Right right) const
{
    if (m_context.server || type.allows(m_context.role, right))
        return std::nullopt;
    return setFault(u"forbidden"_s);
}

RecordWriter::Problem RecordWriter::checkOwner(const api::TypeInfo &type, const JsonObject &record) const
{
    if (m_context.server)
        return std::nullopt;
    switch (ownershipOf(type, record, m_context.userId)) {
    case Ownership::Own:
        return std::nullopt;
    case Ownership::Shared:
        return setFault(u"forbidden"_s);
    case Ownership::Foreign:
        return setFault(u"notFound"_s);
    }
    return std::nullopt;
}

RecordWriter::Problem RecordWriter::readNew(const api::TypeInfo &type, const JsonObject &properties,
                                            JsonObject &object, QStringList &filledIn)
{
    const TypePlan &plan = typePlan(type);
    object = properties;
    for (auto it = properties.begin(); it != properties.end(); ++it) {
        const QString name = it.key();
        const PlannedProperty *property = plan.find(name);
        if (!property || (property->info->serverOnly && !m_context.server))
            return invalidProperties({name}, u"not a property that can be given"_s);
        JsonValue value = it.value();
        if (property->info->merge == api::MergeKind::ServerOwned && !m_context.server) {
            if (differs(value, property->standard))
                return invalidProperties({name}, u"set by the server only"_s);
            object.remove(name);
            continue;
        }
        if (auto bad = checkValue(*property->info, value))
            return invalidProperties({name}, *bad);
        if (isNone(value))
            object.remove(name);
        else if (value != it.value())
            object.insert(name, value);
    }
    QStringList missing;
    for (const PlannedProperty *property : plan.filledIn) {
        if (object.contains(property->name))
            continue;
        if (!isNone(property->standard)) {
            object.insert(property->name, property->standard);
            filledIn.append(property->name);
        } else {
            missing.append(property->name);
        }
    }
    if (!missing.isEmpty())
        return invalidProperties(missing, u"must be given"_s);
    return std::nullopt;
}

RecordWriter::Problem RecordWriter::chooseId(const api::TypeInfo &type, const QString &wanted, RecordId &id)
{
    // Sync protocol section 2, row 10: the creation id becomes the id when it is a fresh id of the type.
    const auto parsed = RecordId::parse(QStringView(wanted));
    if (!parsed || parsed->letter() != type.letter || !parsed->isVersion7()) {
        id = RecordId::create(type.letter, m_context.clock, m_context.rng);
        return std::nullopt;
    }
    auto existing = m_context.tx.load(type, *parsed);
    if (!existing)
        return storageFault(existing.error());
    if (*existing)
        return setFault(u"alreadyExists"_s, {}, {{u"existingId"_s, parsed->toString()}});
    id = *parsed;
    return std::nullopt;
}

/** Names of the properties of @p type that are not the same in both. */
static QSet<QString> differences(const api::TypeInfo &type, const JsonObject &one, const JsonObject &other)
{
    QSet<QString> names;
    for (const JsonObject *object : {&one, &other}) {
        for (auto it = object->begin(); it != object->end(); ++it) {
            if (differs(one.value(it.key()), other.value(it.key())) && typePlan(type).find(it.key()))
                names.insert(it.key());
        }
    }
    return names;
}

std::variant<Written, Fault> RecordWriter::create(const api::TypeInfo &type, const QString &creationId,
                                                  const JsonObject &properties)
{
    if (auto bad = checkRight(type, api::Create))
        return *bad;
    RecordId id;
    if (auto bad = chooseId(type, creationId, id))
        return *bad;
    JsonObject object;
    QStringList filledIn;
    if (auto bad = readNew(type, properties, object, filledIn))
        return *bad;
    if (!m_context.server && ownershipOf(type, object, m_context.userId) != Ownership::Own)
        return setFault(u"forbidden"_s, u"a record of somebody else"_s);
    const QString idText = id.toString();
    object.insert(u"id"_s, idText);
    const TypeRules &rules = m_context.rules.of(type.name);
    if (!m_context.server) {
        const JsonObject given = object;
        if (auto bad = rules.beforeCreate(*this, object))
            return *bad;
        if (object != given)
            filledIn = (QSet<QString>(filledIn.begin(), filledIn.end()) | differences(type, object, given)).values();
        if (auto bad = checkReferences(type, object, {}))
            return *bad;
        if (auto bad = checkBlobs(type, object, {}))
            return *bad;
    }
    if (auto bad = checkUnique(type, id, object))
        return *bad;
    const auto write = [&]() -> Problem {
        if (auto bad = store(type, id, object, true))
            return bad;
        if (auto bad = m_context.server ? Problem() : rules.afterWrite(*this, {}, object))
            return bad;
        return writeAudit(type, idText, u"create"_s, {}, object);
    };
    if (auto bad = !m_context.server && rules.writesBeside() ? allOrNothing(write) : write())
        return *bad;
    JsonObject answer;
    for (const QString &name : standardNames()) {
        if (const JsonValue value = object.value(name); !value.isUndefined())
            answer.insert(name, value);
    }
    for (const QString &name : std::as_const(filledIn)) {
        const api::PropertyInfo *property = propertyOf(type, name);
        const JsonValue value = object.value(name);
        if (!property->serverOnly)
            answer.insert(name, isNone(value) ? JsonValue(JsonValue::Null) : value);
    }
    return Written{idText, answer};
}

RecordWriter::Problem RecordWriter::loadTarget(const api::TypeInfo &type, const QString &id, Target &target)
{
    const auto parsed = RecordId::parse(QStringView(id));
    if (!parsed)
        return setFault(u"notFound"_s);
    auto stored = m_context.tx.load(type, *parsed);
    if (!stored)
        return storageFault(stored.error());
    if (!*stored)
        return setFault(u"notFound"_s);
    target.id = *parsed;
    target.stored = std::move(**stored);
    target.object = target.stored.record();
    // The id on the wire has the letter with which the record was made.
    target.idText = parsed->toString();
    if (target.object.value(u"id"_s).text() != target.idText)
        return setFault(u"notFound"_s);
    return std::nullopt;
}

RecordWriter::Problem RecordWriter::checkVersion(const Target &target, const QSet<qint64> &allowed, bool given) const
{
    if (!given || allowed.contains(target.stored.ver))
        return std::nullopt;
    return setFault(u"versionMismatch"_s, {},
                    {{u"current"_s, QJsonDocument::fromJson(target.stored.body).object()}});
}

RecordWriter::Problem RecordWriter::checkPatch(const api::TypeInfo &type, const JsonObject &current,
                                               JsonObject &patch) const
{
    QStringList wrong;
    const QStringList paths = patch.keys();
    for (const QString &path : paths) {
        const QString name = patchPath(path).first();
        if (standardNames().contains(name)) {
            // RFC 8620 section 5.3: giving the value that is there is allowed.
            if (path != name || differs(current.value(name), patch.value(path)))
                wrong.append(path);
            patch.remove(path);
            continue;
        }
        const api::PropertyInfo *property = propertyOf(type, name);
        if (!property || (property->serverOnly && !m_context.server)) {
            wrong.append(path);
            continue;
        }
        const bool fixed = !m_context.server
                           && (property->merge == api::MergeKind::ServerOwned
                               || property->merge == api::MergeKind::Immutable);
        if (fixed) {
            JsonValue value = patch.value(path);
            if (path != name || checkValue(*property, value) || differs(current.value(name), value))
                wrong.append(path);
            patch.remove(path);
        }
    }
    if (!wrong.isEmpty())
        return invalidProperties(wrong, u"unknown, or set by the server only"_s);
    return std::nullopt;
}

RecordWriter::Problem RecordWriter::checkValues(const api::TypeInfo &type, const QStringList &paths,
                                                JsonObject &object, const JsonObject &before) const
{
    for (const QString &path : paths) {
        const QString name = patchPath(path).first();
        const api::PropertyInfo *property = propertyOf(type, name);
        const JsonValue given = object.value(name);
        JsonValue value = given;
        if (!property || !differs(value, before.value(name)))
            continue;
        if (auto bad = checkValue(*property, value))
            return invalidProperties({name}, *bad);
        if (isNone(value))
            object.remove(name);
        else if (value != given)
            object.insert(name, value);
    }
    return std::nullopt;
}

RecordWriter::Problem RecordWriter::checkEffects(const api::TypeInfo &type, const JsonObject &before,
                                                 const JsonObject &after, bool versionGiven) const
{
    if (m_context.server || !m_context.extended || versionGiven)
        return std::nullopt;
    for (const api::ExternalEffect &effect : type.externalEffects) {
        const QString name = textOf(effect.property);
        if (after.value(name).toString() == textOf(effect.to) && differs(before.value(name), after.value(name)))
            return invalidProperties({name}, u"a change that reaches the outside needs ifVersions"_s);
    }
    return std::nullopt;
}

namespace {

/** Standard properties, and what became something else than was asked for. */
JsonObject updateAnswer(const api::TypeInfo &type, const JsonObject &wanted, const JsonObject &after)
{
    JsonObject answer;
    const auto isStamp = [](const QString &name) { return name == "updatedAt"_L1 || name == "updatedBy"_L1 || name == "ver"_L1; };
    // What a stamp is not, is for nearly every edit as it was wanted.
    bool asWanted = true;
    for (auto it = after.begin(); it != after.end(); ++it) {
        if (!isStamp(it.key()))
            asWanted = asWanted && it.value() == wanted.value(it.key());
        else if (!isNone(it.value()))
            answer.insert(it.key(), it.value());
    }
    for (auto it = wanted.begin(); it != wanted.end() && asWanted; ++it)
        asWanted = isStamp(it.key()) || after.contains(it.key());
    if (asWanted)
        return answer;
    for (const PlannedProperty &property : typePlan(type).properties) {
        const JsonValue value = after.value(property.name);
        if (!property.info->serverOnly && differs(value, wanted.value(property.name)))
            answer.insert(property.name, isNone(value) ? JsonValue(JsonValue::Null) : value);
    }
    return answer;
}

} // namespace

std::variant<Written, Fault> RecordWriter::update(const api::TypeInfo &type, const QString &id,
                                                  const JsonObject &patchGiven, const std::optional<EditBase> &base,
                                                  const QSet<qint64> &allowedVersions, bool versionGiven)
{
    if (auto bad = checkRight(type, api::Update))
        return *bad;
    Target target;
    if (auto bad = loadTarget(type, id, target))
        return *bad;
    if (auto bad = checkOwner(type, target.object))
        return *bad;
    const bool revive = target.stored.dead;
    if (revive && (!type.revivable || m_context.server))
        return setFault(u"notFound"_s);
    if (auto bad = checkVersion(target, allowedVersions, versionGiven))
        return *bad;
    const JsonObject before = target.object;
    JsonObject patch = patchGiven;
    if (auto bad = checkPatch(type, before, patch))
        return *bad;
    MergeResultSet merged = mergePatch(type, before, patch, m_context.server ? std::nullopt : base);
    if (!merged.invalid.isEmpty())
        return setFault(u"invalidPatch"_s, u"a path cannot be followed"_s,
                        {{u"properties"_s, QJsonArray::fromStringList(merged.invalid)}});
    if (!merged.refused.isEmpty())
        return setFault(u"conflict"_s, {},
                        {{u"property"_s, merged.refused}, {u"current"_s, merged.refusedCurrent.toQt()}});
    JsonObject &after = merged.object;
    const JsonObject wanted = base ? mergePatch(type, before, patch, std::nullopt).object : after;
    if (auto bad = checkValues(type, patch.keys(), after, before))
        return *bad;
    const TypeRules &rules = m_context.rules.of(type.name);
    if (!m_context.server) {
        if (auto bad = checkEffects(type, before, after, versionGiven))
            return *bad;
        if (auto bad = rules.beforeUpdate(*this, before, after))
            return *bad;
        if (auto bad = checkReferences(type, after, before))
            return *bad;
        if (auto bad = checkBlobs(type, after, before))
            return *bad;
    }
    if (auto bad = checkUnique(type, target.id, after))
        return *bad;
    // Who names the version of the deletion takes it back; for everybody else it is news.
    const bool isKnown = versionGiven || (base && (base->ver == target.stored.ver || base->own.contains(target.stored.ver)));
    if (revive && !isKnown)
        merged.conflicts.append({QString(), u"revived"_s, {}, {}, patch});
    const auto write = [&]() -> Problem {
        if (after != before) {
            if (auto bad = rules.follow(*this, before, after))
                return bad;
        }
        // An edit that changes nothing takes no version, unless a side of it has to be kept as a conflict.
        if (after != before || revive) {
            if (auto bad = store(type, target.id, after, false, revive ? nullptr : &before))
                return bad;
        }
        if (auto bad = keepConflicts(type, target.idText, merged.conflicts))
            return bad;
        if (revive) {
            if (auto bad = rules.afterRevive(*this, after, target.stored.deadAt))
                return bad;
        }
        if (!m_context.server) {
            if (auto bad = rules.afterWrite(*this, before, after))
                return bad;
        }
        return writeAudit(type, target.idText, u"update"_s, before, after);
    };
    if (auto bad = revive || (!m_context.server && rules.writesBeside()) ? allOrNothing(write) : write())
        return *bad;
    return Written{target.idText, updateAnswer(type, wanted, after)};
}

std::optional<Fault> RecordWriter::destroy(const api::TypeInfo &type, const QString &id,
                                           const QSet<qint64> &allowedVersions, bool versionGiven)
{
    if (auto bad = checkRight(type, api::Delete))
        return bad;
    Target target;
    if (auto bad = loadTarget(type, id, target))
        return bad;
    if (auto bad = checkOwner(type, target.object))
        return bad;
    if (target.stored.dead)
        return setFault(u"notFound"_s);
    if (auto bad = checkVersion(target, allowedVersions, versionGiven))
        return bad;
    if (!m_context.server) {
        if (auto bad = m_context.rules.of(type.name).beforeDestroy(*this, target.object))
            return bad;
    }
    return allOrNothing([&] { return bury(type, target); });
}

RecordWriter::Problem RecordWriter::allOrNothing(const std::function<Problem()> &work)
{
    const JsonArray conflictsBefore = m_conflicts;
    Problem bad;
    auto done = m_context.tx.attempt([&] {
        bad = work();
        return !bad;
    });
    if (bad)
        m_conflicts = conflictsBefore;
    // When even undoing fails, the reason of the failure before it says more.
    if (!done && !(bad && bad->isStorage()))
        return storageFault(done.error());
    return bad;
}

RecordWriter::Problem RecordWriter::bury(const api::TypeInfo &type, const Target &target)
{
    if (auto done = m_context.tx.bury(type, target.id, m_context.nowMs); !done)
        return storageFault(done.error());
    if (auto bad = writeAudit(type, target.idText, u"destroy"_s, target.object, {}))
        return bad;
    return m_context.rules.of(type.name).afterDestroy(*this, target.object);
}

} // namespace campanile::server
