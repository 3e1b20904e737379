// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/crisisservice.h"

#include "app/domain/crisis.h"
#include "app/services/crisisbuild.h"
#include "app/services/postbuild.h"

// Rules and prepared answers of CrisisService.
namespace campanile::services {

using namespace Qt::StringLiterals;
using store::Mutation;
using store::Reader;
using store::SetOp;

namespace {

/** Whether nobody but @p me may approve: no other active member has a role that could (the permission matrix of the model). */
Result<bool> isAlone(Reader &reader, const RecordId &me)
{
    store::Query query;
    query.type = u"WorkspaceMember"_s;
    query.limit = 5000;
    const auto page = reader.query(query);
    if (!page)
        return page.error();
    for (const store::Record &record : page->rows) {
        const QJsonObject member = record.object();
        const QString role = member.value(u"role"_s).toString();
        if (member.value(u"userId"_s) != me.toString() && member.value(u"isActive"_s).toBool(true)
            && (role == u"owner" || role == u"admin" || role == u"manager"))
            return false;
    }
    return true;
}

/** Who last changed the text: an edit that has not reached the server yet is of the person who sits here. */
Result<QString> lastAuthor(Reader &reader, const RecordId &id, const QJsonObject &record, const RecordId &me)
{
    const auto there = reader.get(u"CrisisResponseTemplate"_s, id);
    if (!there)
        return there.error();
    if (*there && (*there)->flags.pending) {
        const auto known = reader.serverRecord(u"CrisisResponseTemplate"_s, id);
        if (!known)
            return known.error();
        if (!*known || (*known)->object().value(u"content"_s) != record.value(u"content"_s))
            return me.toString();
    }
    return record.value(u"changedById"_s).toString();
}

Result<void> checkRule(const QJsonObject &rule)
{
    if (rule.value(u"name"_s).toString().trimmed().isEmpty())
        return makeError(ErrorKind::Invalid, u"crisisRule.incomplete"_s);
    const auto conditions = domain::crisisConditionsOf(rule.value(u"ruleType"_s).toString(), rule.value(u"conditions"_s).toObject());
    return conditions ? Result<void>() : Result<void>(conditions.error());
}

QJsonObject withoutNulls(const QJsonObject &value)
{
    QJsonObject made;
    for (auto it = value.begin(); it != value.end(); ++it) {
        if (!it.value().isNull())
            made.insert(it.key(), it.value());
    }
    return made;
}

} // namespace

void CrisisService::saveRule(const RecordId &rule, const QJsonObject &value, QObject *context, Done done)
{
    const RecordId id = rule.isNull() ? newId() : rule;
    submit(
        [rule, id, value](Reader &reader) -> Result<Mutation> {
            if (const auto whole = checkRule(value); !whole)
                return whole.error();
            if (rule.isNull())
                return Mutation{u"crisisRule.create"_s, {SetOp::create(u"CrisisAlertRule"_s, id, withoutNulls(value))}};
            if (const auto there = crisisbuild::readRecord(reader, u"CrisisAlertRule"_s, id, u"crisisRule.gone"_s); !there)
                return there.error();
            return Mutation{u"crisisRule.edit"_s, {SetOp::update(u"CrisisAlertRule"_s, id, value)}};
        },
        context, std::move(done));
}

void CrisisService::addRules(const QList<QJsonObject> &values, QObject *context, Done done)
{
    Mutation mutation{u"crisisRule.usual"_s, {}};
    for (const QJsonObject &value : values)
        mutation.ops.append(SetOp::create(u"CrisisAlertRule"_s, newId(), withoutNulls(value)));
    submit(
        [mutation, values](Reader &) -> Result<Mutation> {
            for (const QJsonObject &value : values) {
                if (const auto whole = checkRule(value); !whole)
                    return whole.error();
            }
            return mutation;
        },
        context, std::move(done));
}

void CrisisService::removeRule(const RecordId &rule, QObject *context, Done done)
{
    submit(
        [rule](Reader &reader) -> Result<Mutation> {
            if (const auto there = crisisbuild::readRecord(reader, u"CrisisAlertRule"_s, rule, u"crisisRule.gone"_s); !there)
                return there.error();
            return Mutation{u"crisisRule.remove"_s, {SetOp::destroy(u"CrisisAlertRule"_s, rule)}};
        },
        context, std::move(done));
}

void CrisisService::setRuleActive(const RecordId &rule, bool active, QObject *context, Done done)
{
    submit(
        [rule, active](Reader &reader) -> Result<Mutation> {
            if (const auto there = crisisbuild::readRecord(reader, u"CrisisAlertRule"_s, rule, u"crisisRule.gone"_s); !there)
                return there.error();
            return Mutation{active ? u"crisisRule.on"_s : u"crisisRule.off"_s, {SetOp::update(u"CrisisAlertRule"_s, rule, {{u"isActive"_s, active}})}};
        },
        context, std::move(done));
}

void CrisisService::saveTemplate(const CrisisTemplateText &text, QObject *context, Done done)
{
    const RecordId id = text.id.isNull() ? newId() : text.id;
    submit(
        [text, id](Reader &reader) -> Result<Mutation> {
            const auto content = crisisbuild::trimmedText(text.content);
            if (!content)
                return content.error();
            const QString name = text.name.simplified();
            if (name.isEmpty() || content->isEmpty())
                return makeError(ErrorKind::Invalid, u"crisisTemplate.incomplete"_s);
            QJsonObject value{{u"name"_s, name},
                              {u"category"_s, crisisbuild::textOrNull(text.category.simplified())},
                              {u"platform"_s, crisisbuild::textOrNull(text.platform)},
                              {u"content"_s, *content},
                              {u"variables"_s, wireSet(domain::crisisVariables(*content))},
                              {u"isActive"_s, text.isActive}};
            if (text.id.isNull())
                return Mutation{u"crisisTemplate.create"_s, {SetOp::create(u"CrisisResponseTemplate"_s, id, withoutNulls(value))}};
            const auto there = crisisbuild::readRecord(reader, u"CrisisResponseTemplate"_s, id, u"crisisTemplate.gone"_s);
            if (!there)
                return there.error();
            if (there->value(u"content"_s) != *content && there->value(u"approvedAt"_s).isString()) {
                value.insert(u"approvedAt"_s, QJsonValue::Null);
                value.insert(u"approvedById"_s, QJsonValue::Null);
            }
            return Mutation{u"crisisTemplate.edit"_s, {SetOp::update(u"CrisisResponseTemplate"_s, id, value)}};
        },
        context, std::move(done));
}

void CrisisService::removeTemplate(const RecordId &id, QObject *context, Done done)
{
    submit(
        [id](Reader &reader) -> Result<Mutation> {
            if (const auto there = crisisbuild::readRecord(reader, u"CrisisResponseTemplate"_s, id, u"crisisTemplate.gone"_s); !there)
                return there.error();
            return Mutation{u"crisisTemplate.remove"_s, {SetOp::destroy(u"CrisisResponseTemplate"_s, id)}};
        },
        context, std::move(done));
}

void CrisisService::approveTemplate(const RecordId &id, const RecordId &me, QObject *context, Done done)
{
    submit(
        [id, me, now = toWire(m_clock.nowMs())](Reader &reader) -> Result<Mutation> {
            const auto there = crisisbuild::readRecord(reader, u"CrisisResponseTemplate"_s, id, u"crisisTemplate.gone"_s);
            if (!there)
                return there.error();
            const auto author = lastAuthor(reader, id, *there, me);
            if (!author)
                return author.error();
            if (*author == me.toString()) {
                const auto alone = isAlone(reader, me);
                if (!alone)
                    return alone.error();
                if (!*alone)
                    return makeError(ErrorKind::Permission, u"crisisTemplate.secondPerson"_s);
            }
            return Mutation{u"crisisTemplate.approve"_s, {SetOp::update(u"CrisisResponseTemplate"_s, id, {{u"approvedAt"_s, now}, {u"approvedById"_s, me.toString()}})}};
        },
        context, std::move(done));
}

void CrisisService::withdrawApproval(const RecordId &id, QObject *context, Done done)
{
    submit(
        [id](Reader &reader) -> Result<Mutation> {
            if (const auto there = crisisbuild::readRecord(reader, u"CrisisResponseTemplate"_s, id, u"crisisTemplate.gone"_s); !there)
                return there.error();
            return Mutation{u"crisisTemplate.withdraw"_s, {SetOp::update(u"CrisisResponseTemplate"_s, id, {{u"approvedAt"_s, QJsonValue::Null}, {u"approvedById"_s, QJsonValue::Null}})}};
        },
        context, std::move(done));
}

void CrisisService::noteUse(const RecordId &event, const RecordId &templateId, const RecordId &me, QObject *context, Done done)
{
    const RecordId id = newId();
    submit(
        [id, event, templateId, me, now = toWire(m_clock.nowMs())](Reader &reader) -> Result<Mutation> {
            if (const auto there = crisisbuild::readRecord(reader, u"CrisisEvent"_s, event, u"crisis.gone"_s); !there)
                return there.error();
            const auto text = crisisbuild::readRecord(reader, u"CrisisResponseTemplate"_s, templateId, u"crisisTemplate.gone"_s);
            if (!text)
                return text.error();
            if (!text->value(u"approvedAt"_s).isString())
                return makeError(ErrorKind::Permission, u"crisisTemplate.unapproved"_s);
            // What was copied elsewhere may be out already.
            return Mutation{u"crisis.templateUsed"_s,
                            {SetOp::create(u"CrisisEntry"_s, id,
                                           {{u"crisisEventId"_s, event.toString()}, {u"kind"_s, u"template_used"_s}, {u"authorId"_s, me.toString()}, {u"occurredAt"_s, now},
                                            {u"metadata"_s, QJsonObject{{u"templateId"_s, templateId.toString()}, {u"templateName"_s, text->value(u"name"_s)}}}})},
                            false, false};
        },
        context, std::move(done));
}

} // namespace campanile::services
