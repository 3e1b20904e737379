// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/pages.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace campanile::store {

std::optional<StateParts> parseState(QStringView state)
{
    const auto parts = state.split(u'.');
    if (parts.size() != 3 && parts.size() != 5)
        return {};
    qint64 numbers[5] = {};
    for (qsizetype i = 0; i < parts.size(); ++i) {
        bool ok = false;
        numbers[i] = parts.at(i).toLongLong(&ok, 36);
        if (!ok || numbers[i] < 0)
            return {};
    }
    return StateParts{numbers[0], numbers[1], numbers[2], parts.size() == 5};
}

QByteArray PushBatch::mutationsJson() const
{
    QByteArray json = "[";
    for (const PushItem &item : items) {
        if (json.size() > 1)
            json += ',';
        json += item.json;
    }
    return json + ']';
}

Result<PushReply> PushReply::parse(const QByteArray &argumentsJson)
{
    QJsonParseError fault;
    const QJsonObject object = QJsonDocument::fromJson(argumentsJson, &fault).object();
    if (fault.error != QJsonParseError::NoError || !object.value(u"results"_s).isArray())
        return makeError(ErrorKind::Invalid, u"store.badReply"_s, fault.errorString());
    PushReply reply;
    reply.lastSeq = object.value(u"lastSeq"_s).toInteger();
    const QJsonArray results = object.value(u"results"_s).toArray();
    for (const QJsonValue &value : results) {
        const QJsonObject result = value.toObject();
        const auto id = RecordId::parse(result.value(u"id"_s).toString());
        if (!id)
            return makeError(ErrorKind::Invalid, u"store.badReply"_s, u"result without id"_s);
        PushResult out;
        out.mutation = *id;
        out.seq = result.value(u"seq"_s).toInteger();
        out.commit = result.value(u"commit"_s).toInteger();
        QJsonArray responses = result.value(u"responses"_s).toArray();
        // Judged as a whole, before any of its calls ran.
        if (responses.isEmpty() && result.value(u"error"_s).isObject())
            responses.append(QJsonArray{u"error"_s, result.value(u"error"_s), QString()});
        out.responses = QJsonDocument(responses).toJson(QJsonDocument::Compact);
        const QString status = result.value(u"status"_s).toString();
        if (status == u"applied")
            out.status = PushResult::Status::Applied;
        else if (status == u"rejected")
            out.status = PushResult::Status::Rejected;
        else if (status == u"fork")
            out.status = PushResult::Status::Fork;
        else if (status == u"gap")
            out.status = PushResult::Status::Gap;
        else
            out.status = PushResult::Status::Retry; // a status of a newer server: ask again rather than lose it
        reply.results.append(out);
    }
    return reply;
}

} // namespace campanile::store
