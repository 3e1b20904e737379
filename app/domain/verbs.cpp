// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/verbs.h"

#include "app/domain/accounthealth.h"
#include "app/domain/ical.h"
#include "app/domain/inboxpriority.h"
#include "app/domain/intent.h"
#include "app/domain/knownkeys.h"
#include "app/domain/language.h"
#include "app/domain/recurrence.h"
#include "app/domain/sentiment.h"
#include "app/domain/textcount.h"
#include "app/domain/textmerge.h"
#include "app/domain/utm.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace campanile::domain {

namespace {

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QJsonArray texts(const QList<Entity> &entities)
{
    QJsonArray result;
    for (const Entity &entity : entities)
        result.append(entity.text);
    return result;
}

QJsonObject toJson(const PostDraft &draft)
{
    QJsonObject result{{u"line"_s, draft.line}, {u"text"_s, draft.text}, {u"zone"_s, draft.zone}};
    result[u"when"_s] = draft.when ? QJsonValue(draft.when->toUTC().toString(Qt::ISODate)) : QJsonValue();
    const auto put = [&](const QString &key, const QString &value) {
        if (!value.isEmpty())
            result[key] = value;
    };
    const auto putList = [&](const QString &key, const QStringList &values) {
        if (!values.isEmpty())
            result[key] = QJsonArray::fromStringList(values);
    };
    put(u"title"_s, draft.title);
    put(u"rule"_s, draft.rule);
    put(u"link"_s, draft.link);
    put(u"firstComment"_s, draft.firstComment);
    put(u"campaign"_s, draft.campaign);
    put(u"status"_s, draft.status);
    putList(u"accounts"_s, draft.accounts);
    putList(u"media"_s, draft.mediaUrls);
    putList(u"altTexts"_s, draft.altTexts);
    putList(u"labels"_s, draft.labels);
    putList(u"threadParts"_s, draft.threadParts);
    put(u"notes"_s, draft.notes);
    return result;
}

QByteArray previewJson(const QString &format, const QJsonArray &mapping, const ImportResult &result)
{
    QJsonArray drafts;
    for (const PostDraft &draft : result.drafts)
        drafts.append(toJson(draft));
    QJsonArray errors;
    for (const RowError &error : result.errors)
        errors.append(QJsonObject{{u"line"_s, error.line}, {u"code"_s, error.code}, {u"args"_s, QJsonArray::fromStringList(error.args)}});
    return compact({{u"format"_s, format}, {u"mapping"_s, mapping}, {u"drafts"_s, drafts}, {u"errors"_s, errors}});
}

Result<QJsonObject> parseObject(const QByteArray &line, const QString &code)
{
    QJsonParseError problem{};
    const QJsonDocument document = QJsonDocument::fromJson(line, &problem);
    if (problem.error != QJsonParseError::NoError || !document.isObject())
        return makeError(ErrorKind::Invalid, code, problem.errorString());
    return document.object();
}

Result<QString> parseString(const QByteArray &line, const QString &code)
{
    QJsonParseError problem{};
    const QJsonArray wrapped = QJsonDocument::fromJson('[' + line + ']', &problem).array();
    if (problem.error != QJsonParseError::NoError || wrapped.size() != 1 || !wrapped[0].isString())
        return makeError(ErrorKind::Invalid, code);
    return wrapped[0].toString();
}

QString languageFor(const QString &text, const QString &given)
{
    return given.isEmpty() ? languageOf(text).language : given;
}

} // namespace

Result<QByteArray> countLine(const QString &network, const QByteArray &line, const QJsonObject &instance)
{
    const std::optional<Platform> platform = platformFromKey(network);
    if (!platform)
        return makeError(ErrorKind::Invalid, u"count.network"_s, {}, {network});
    const Result<QString> text = parseString(line, u"count.line"_s);
    if (!text)
        return text.error();
    const PlatformLimits limits = refinedLimits(platformLimits(*platform), instance);
    const TextCount count = countText(*text, *platform, limits);
    QJsonObject result{{u"used"_s, count.used},
                       {u"limit"_s, count.limit < 0 ? QJsonValue() : QJsonValue(count.limit)},
                       {u"valid"_s, count.valid},
                       {u"links"_s, texts(count.entities.links)},
                       {u"mentions"_s, texts(count.entities.mentions)},
                       {u"hashtags"_s, texts(count.entities.hashtags)}};
    if (count.bytesLimit >= 0) {
        result[u"bytes"_s] = count.bytes;
        result[u"bytesLimit"_s] = count.bytesLimit;
    }
    if (!count.problems.isEmpty())
        result[u"problems"_s] = QJsonArray::fromStringList(count.problems);
    return compact(result);
}

Result<QByteArray> recurJson(const QString &rule, const QString &start, const QString &zone, int count)
{
    const QDateTime wall = QDateTime::fromString(start.trimmed(), Qt::ISODate);
    if (!wall.isValid() || wall.timeSpec() != Qt::LocalTime)
        return makeError(ErrorKind::Invalid, u"recurrence.start"_s, {}, {start});
    if (count < 1 || count > maxOccurrences)
        return makeError(ErrorKind::Invalid, u"recurrence.count"_s, {}, {QString::number(maxOccurrences)});
    ExpandRange range;
    range.maxCount = count;
    const Series series{rule, QDateTime(wall.date(), wall.time(), Qt::UTC), zone, {}};
    return expandSeries(series, range).transform([](const QList<ZonedInstant> &occurrences) {
        QJsonArray instants;
        for (const ZonedInstant &occurrence : occurrences)
            instants.append(occurrence.utc.toString(Qt::ISODate));
        return compact({{u"occurrences"_s, instants}});
    });
}

Result<QByteArray> importPreview(const QByteArray &file, const QString &zone)
{
    if (decodeText(file.left(4096)).trimmed().startsWith(u"BEGIN:VCALENDAR", Qt::CaseInsensitive)) {
        return readIcal(file, zone).transform([](const ImportResult &result) {
            return previewJson(u"icalendar"_s, {}, result);
        });
    }
    return readCsv(file).transform([&zone](const CsvTable &table) {
        const ImportMapping mapping = guessMapping(table, zone);
        QJsonArray columns;
        for (const ImportField field : mapping.columns)
            columns.append(importFieldKey(field));
        return previewJson(importFormatKey(mapping.format), columns, readDrafts(table, mapping));
    });
}

Result<QByteArray> mergeLine(const QByteArray &line)
{
    return parseObject(line, u"merge.line"_s).and_then([](const QJsonObject &in) -> Result<QByteArray> {
        if (const auto known = checkKeys(in, {u"base"_s, u"mine"_s, u"theirs"_s}); !known)
            return known.error();
        const MergeResult merged = mergeText(in[u"base"].toString(), in[u"mine"].toString(), in[u"theirs"].toString());
        return compact({{u"text"_s, merged.text}, {u"clean"_s, merged.clean}});
    });
}

Result<QByteArray> utmLine(const QByteArray &line)
{
    return parseObject(line, u"utm.line"_s).and_then([](const QJsonObject &in) -> Result<QByteArray> {
        if (const auto known = checkKeys(in, {u"url"_s, u"source"_s, u"medium"_s, u"campaign"_s, u"term"_s, u"content"_s}); !known)
            return known.error();
        return withUtm(in[u"url"].toString(), Utm::fromMap(in.toVariantMap())).transform([](const QString &url) {
            return compact({{u"url"_s, url}});
        });
    });
}

Result<QByteArray> accountHealthLine(const QByteArray &line)
{
    return parseObject(line, u"health.line"_s).and_then([](const QJsonObject &in) -> Result<QByteArray> {
        const HealthFacts facts = healthFactsOf(in);
        if (facts.nowMs <= 0)
            return makeError(ErrorKind::Invalid, u"health.line"_s);
        return compact(toJson(healthOf(facts)));
    });
}

Result<QByteArray> sentimentLine(const QByteArray &line, const QString &language)
{
    return parseString(line, u"sentiment.line"_s).transform([&](const QString &text) { return compact(toJson(sentimentOf(text, languageFor(text, language)))); });
}

Result<QByteArray> languageLine(const QByteArray &line)
{
    return parseString(line, u"language.line"_s).transform([](const QString &text) { return compact(toJson(languageOf(text))); });
}

Result<QByteArray> intentLine(const QByteArray &line, const QString &language)
{
    return parseString(line, u"intent.line"_s).transform([&](const QString &text) { return compact(toJson(intentOf(text, languageFor(text, language)))); });
}

Result<QByteArray> priorityLine(const QByteArray &line)
{
    return parseObject(line, u"priority.line"_s).and_then(priorityInputOf).transform([](const PriorityInput &input) { return compact(toJson(priorityOf(input))); });
}

} // namespace campanile::domain
