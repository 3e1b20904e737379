// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/aireplyservice.h"

#include "app/core/courier.h"
#include "app/domain/networks.h"
#include "app/domain/replywindow.h"

#include <QJsonObject>

#include <algorithm>

namespace campanile::services {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostLines = 20;
constexpr int kMostProposals = 3;
constexpr qsizetype kMostTestAnswer = 200;

QStringList toneOf(const QJsonValue &descriptors)
{
    QStringList tone;
    for (const QJsonValue &one : descriptors.toArray()) {
        const QString word = one.isString() ? one.toString() : one[u"name"_s].toString(one[u"label"_s].toString());
        if (!word.simplified().isEmpty())
            tone.append(word.simplified());
    }
    const QJsonObject named = descriptors.toObject();
    for (auto it = named.begin(); it != named.end(); ++it)
        tone.append(it->isString() ? it.key() + u": "_s + it->toString() : it.key());
    return tone.mid(0, 20);
}

Result<void> readBrand(store::Reader &reader, domain::AiQuestion &question)
{
    store::Query query;
    query.type = u"BrandProfile"_s;
    query.limit = 20;
    const auto page = reader.query(query);
    if (!page)
        return page.error();
    for (const store::Record &record : page->rows) {
        const QJsonObject brand = record.object();
        if (!brand.value(u"isActive"_s).toBool(true))
            continue;
        question.brand = brand.value(u"name"_s).toString();
        question.tone = toneOf(brand.value(u"toneDescriptors"_s));
        break;
    }
    return {};
}

Result<void> readLines(store::Reader &reader, const RecordId &item, const QJsonObject &facts, domain::AiQuestion &question)
{
    store::Query query;
    query.type = u"InboxMessage"_s;
    query.where(u"inboxItemId"_s, store::Filter::Op::Eq, QVariant::fromValue(item));
    query.orderBy = u"occurredAt"_s;
    query.descending = true;
    query.limit = kMostLines;
    const auto page = reader.query(query);
    if (!page)
        return page.error();
    for (const store::Record &record : page->rows) {
        const QJsonObject message = record.object();
        const bool isOurs = message.value(u"direction"_s) == u"outbound"_s;
        // What was not sent was not said.
        if (isOurs && message.value(u"sendStatus"_s) != u"sent"_s && message.value(u"sendStatus"_s) != u"unconfirmed"_s)
            continue;
        if (!message.value(u"remoteDeletedAt"_s).isString())
            question.lines.prepend({isOurs, message.value(u"content"_s).toString()});
        question.names.append(message.value(u"senderName"_s).toString());
        question.names.append(message.value(u"senderHandle"_s).toString());
    }
    if (std::none_of(question.lines.cbegin(), question.lines.cend(), [](const domain::AiLine &line) { return !line.isOurs; }))
        question.lines.prepend({false, facts.value(u"content"_s).toString()});
    return {};
}

} // namespace

AiModel AiModel::of(const Settings &settings)
{
    return {settings.value(aisettings::address).trimmed(), settings.value(aisettings::model).trimmed(), settings.value(aisettings::leavesOutNames)};
}

Result<domain::AiQuestion> readAiQuestion(store::Reader &reader, const RecordId &item, bool leavesOutNames)
{
    const auto record = reader.get(u"InboxItem"_s, item);
    if (!record)
        return record.error();
    if (!*record)
        return makeError(ErrorKind::NotFound, u"inbox.gone"_s);
    const QJsonObject facts = (*record)->object();
    domain::AiQuestion question;
    question.proposals = kMostProposals;
    question.language = facts.value(u"language"_s).toString();
    question.leavesOutNames = leavesOutNames;
    question.names = {facts.value(u"senderName"_s).toString(), facts.value(u"senderHandle"_s).toString()};
    if (const auto platform = domain::platformFromKey(facts.value(u"platform"_s).toString())) {
        const domain::NetworkInfo &network = domain::NetworkCatalogue::builtIn().network(*platform);
        question.network = network.label;
        question.limit = domain::countReply(QString(), network, facts.value(u"type"_s).toString(), false).limit;
    }
    if (const auto lines = readLines(reader, item, facts, question); !lines)
        return lines.error();
    if (const auto brand = readBrand(reader, question); !brand)
        return brand.error();
    return question;
}

quint64 AiReplyService::propose(const RecordId &item, const RecordId &author, const AiModel &model, QObject *context, Grown grown, Done done)
{
    const quint64 ticket = ++m_tickets;
    if (!model.isSet()) {
        QMetaObject::invokeMethod(context, [done = std::move(done)] { done(makeError(ErrorKind::Invalid, u"ai.notSet"_s)); }, Qt::QueuedConnection);
        return ticket;
    }
    m_live.insert(ticket);
    const auto show = [this, ticket, grown = std::move(grown)](const QList<domain::AiProposal> &proposals) {
        if (m_live.contains(ticket) && grown)
            grown(proposals);
    };
    const auto keep = [this, ticket, item, author, context, done](const Result<QList<domain::AiProposal>> &proposals, const Error &trouble) {
        if (!m_live.remove(ticket))
            return;
        if (!proposals)
            return done(trouble.kind == ErrorKind::Cancelled ? trouble : proposals.error());
        QList<ReplyProposal> kept;
        for (const domain::AiProposal &one : *proposals)
            kept.append({one.text, one.tone, one.reason, one.confidence, !one.isWhole});
        m_drafts.keepProposals(item, author, kept, context, [done, trouble](const Result<store::Saved> &saved) {
            const bool isTrouble = !trouble.isNull() && trouble.kind != ErrorKind::Cancelled;
            done(saved && isTrouble ? Result<store::Saved>(trouble) : saved);
        });
    };
    m_store.read(
        context,
        [item, leaves = model.leavesOutNames](store::Reader &reader) -> Result<QJsonArray> {
            const auto question = readAiQuestion(reader, item, leaves);
            return question ? Result<QJsonArray>(domain::aiMessages(*question)) : Result<QJsonArray>(question.error());
        },
        [this, ticket, model, context, done, show, keep](const Result<QJsonArray> &messages) {
            if (!m_live.contains(ticket))
                return;
            if (!messages) {
                m_live.remove(ticket);
                return done(messages.error());
            }
            // Both come on the thread of the answer: taking it apart may take a while.
            const auto growing = [home = Courier(context), show](const QString &text) {
                if (const auto proposals = domain::aiProposals(text, kMostProposals, false))
                    home.deliver([show, list = *proposals] { show(list); });
            };
            const auto answered = [home = Courier(context), keep](const Result<AiAnswer> &answer) {
                const auto proposals = answer ? domain::aiProposals(answer->text, kMostProposals) : Result<QList<domain::AiProposal>>(answer.error());
                const Error trouble = answer ? answer->trouble : answer.error();
                home.deliver([keep, proposals, trouble] { keep(proposals, trouble); });
            };
            m_hooks.ask(ticket, {model.address, model.model, *messages}, growing, answered);
        });
    return ticket;
}

void AiReplyService::stop(quint64 ticket)
{
    m_hooks.stop(ticket);
}

void AiReplyService::cancel(quint64 ticket)
{
    m_live.remove(ticket);
    m_hooks.cancel(ticket);
}

quint64 AiReplyService::test(const AiModel &model, QObject *context, std::function<void(Result<QString>)> done)
{
    const quint64 ticket = ++m_tickets;
    const QJsonArray messages{QJsonObject{{u"role"_s, u"user"_s}, {u"content"_s, u"Answer with the single word: ready"_s}}};
    m_hooks.ask(ticket, {model.address, model.model, messages}, {}, [home = Courier(context), done = std::move(done)](const Result<AiAnswer> &answer) {
        const auto shown = answer ? domain::aiProposals(answer->text, 1) : Result<QList<domain::AiProposal>>(answer.error());
        home.deliver([done, shown] { done(shown ? Result<QString>(shown->first().text.simplified().left(kMostTestAnswer)) : Result<QString>(shown.error())); });
    });
    return ticket;
}

void AiReplyService::keepKey(const QString &address, const QString &key, QObject *context, std::function<void(Result<void>)> done)
{
    m_hooks.keepKey(address, key.trimmed().toUtf8(), [home = Courier(context), done = std::move(done)](const Result<void> &kept) { home.deliver([done, kept] { done(kept); }); });
}

void AiReplyService::hasKey(const QString &address, QObject *context, std::function<void(Result<bool>)> done)
{
    m_hooks.hasKey(address, [home = Courier(context), done = std::move(done)](const Result<bool> &has) { home.deliver([done, has] { done(has); }); });
}

} // namespace campanile::services
