// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/inboxfiguretable.h"
#include "app/domain/verbs.h"
#include "app/domain/zonedtime.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace campanile::domain {

namespace {

constexpr int kMostFigureParts = 1'000;

qint64 figureInstantOf(const QJsonValue &value)
{
    const QDateTime at = QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
    return at.isValid() && at.timeSpec() != Qt::LocalTime ? at.toMSecsSinceEpoch() : -1;
}

Error badFiguresLine(const QString &field)
{
    return makeError(ErrorKind::Invalid, u"figures.line"_s, field, {field});
}

QStringList figureTexts(const QJsonValue &value)
{
    QStringList texts;
    for (const QJsonValue &one : value.toArray())
        texts.append(one.toString());
    return texts;
}

Result<void> takeItem(InboxBook &book, const QJsonObject &record, const QString &field)
{
    using List = InboxBook::List;
    const auto state = inboxStateOf(record.value("status"_L1).toString());
    if (!state)
        return badFiguresLine(field + u"/status"_s);
    const auto placed = [&](List list, QLatin1StringView name) { return book.placeOf(list, record.value(name).toString()); };
    InboxCase item;
    item.id = RecordId::parse(record.value("id"_L1).toString()).value_or(RecordId());
    item.account = placed(List::Account, "accountId"_L1);
    item.assignee = placed(List::Person, "assignedToId"_L1);
    item.network = qint16(placed(List::Network, "platform"_L1));
    item.type = qint16(placed(List::Type, "type"_L1));
    item.priority = qint16(placed(List::Priority, "priority"_L1));
    item.state = *state;
    item.isResolvedLate = record.value("resolutionBreach"_L1).toBool();
    const qint64 status = figureInstantOf(record.value("statusAt"_L1));
    item.endedMs = status < 0 ? figureInstantOf(record.value("resolvedAt"_L1)) : status;
    const qint64 started = figureInstantOf(record.value("metadata"_L1)["resolution"_L1]["startedAt"_L1]);
    item.caseMs = started < 0 ? figureInstantOf(record.value("receivedAt"_L1)) : started;
    QList<InboxTurn> turns;
    const QJsonArray messages = record.value("messages"_L1).toArray();
    for (int i = 0; i < messages.size(); ++i) {
        const QJsonObject message = messages[i].toObject();
        const bool isInbound = message.value("direction"_L1).toString() == "inbound"_L1;
        const qint64 sent = isInbound ? -1 : figureInstantOf(message.value("sentAt"_L1));
        const qint64 at = sent < 0 ? figureInstantOf(message.value("occurredAt"_L1)) : sent;
        if (at < 0)
            return badFiguresLine(u"%1/messages/%2/occurredAt"_s.arg(field).arg(i));
        if (isInbound || message.value("sendStatus"_L1).toString(u"sent"_s) == "sent"_L1)
            turns.append({at, isInbound, isInbound ? -1 : book.placeOf(List::Person, message.value("authorId"_L1).toString()),
                          isInbound ? -1 : figureInstantOf(message.value("replyDueAt"_L1))});
    }
    std::stable_sort(turns.begin(), turns.end(), [](const InboxTurn &a, const InboxTurn &b) { return a.atMs != b.atMs ? a.atMs < b.atMs : a.isInbound && !b.isInbound; });
    book.add(item, turns);
    return {};
}

/** Days of the period on the walls of "timeZone", as edges. */
Result<void> takeParts(InboxFigureWish &wish, const QJsonObject &in)
{
    const int days = in.value("partDays"_L1).toInt(0);
    if (days == 0)
        return {};
    const QTimeZone zone(in.value("timeZone"_L1).toString(u"UTC"_s).toLatin1());
    if (days < 0 || !zone.isValid())
        return badFiguresLine(days < 0 ? u"partDays"_s : u"timeZone"_s);
    const auto dayOf = [&zone](qint64 ms) { return toWall(QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC), zone).date(); };
    const QDate last = dayOf(wish.toMs - 1);
    if (dayOf(wish.fromMs).daysTo(last) / days >= kMostFigureParts)
        return badFiguresLine(u"partDays"_s);
    wish.edges = figureEdges(dayOf(wish.fromMs), last.addDays(1), days, zone);
    wish.edges.first() = wish.fromMs;
    return {};
}

} // namespace

Result<QByteArray> inboxFiguresLine(const QByteArray &line)
{
    QJsonParseError problem{};
    const QJsonDocument document = QJsonDocument::fromJson(line, &problem);
    if (problem.error != QJsonParseError::NoError || !document.isObject())
        return badFiguresLine(problem.errorString());
    const QJsonObject in = document.object();
    InboxFigureWish wish;
    for (const auto &[name, at] : {std::pair(u"now"_s, &wish.nowMs), std::pair(u"from"_s, &wish.fromMs), std::pair(u"to"_s, &wish.toMs)}) {
        *at = figureInstantOf(in.value(name));
        if (*at < 0)
            return badFiguresLine(name);
    }
    if (wish.toMs <= wish.fromMs)
        return badFiguresLine(u"to"_s);
    wish.filter = {figureTexts(in.value("accounts"_L1)), figureTexts(in.value("networks"_L1)), figureTexts(in.value("types"_L1)), figureTexts(in.value("people"_L1))};
    for (const QJsonValue &value : in.value("policies"_L1).toArray()) {
        auto policy = slaPolicyOf(value.toObject(), in.value("timeZone"_L1).toString());
        if (!policy)
            return policy.error();
        wish.policies.append(*std::move(policy));
    }
    if (const auto taken = takeParts(wish, in); !taken)
        return taken.error();
    if (!in.value("items"_L1).isArray())
        return badFiguresLine(u"items"_s);
    InboxBook book;
    const QJsonArray items = in.value("items"_L1).toArray();
    for (int i = 0; i < items.size(); ++i) {
        if (const auto taken = takeItem(book, items[i].toObject(), u"items/%1"_s.arg(i)); !taken)
            return taken.error();
    }
    return QJsonDocument(figuresJson(inboxFigures(book, wish))).toJson(QJsonDocument::Compact);
}

} // namespace campanile::domain
