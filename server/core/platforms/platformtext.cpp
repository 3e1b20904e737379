// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/platforms/platformtext.h"

#include "app/domain/entities.h"
#include "app/domain/textbreaks.h"
#include "app/domain/textcount.h"

#include <QJsonObject>
#include <QMap>

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

int codePointOf(QStringView entity)
{
    if (!entity.startsWith(u'#'))
        return -1;
    bool ok = false;
    const bool hex = entity.size() > 1 && (entity.at(1) == u'x' || entity.at(1) == u'X');
    const uint code = hex ? entity.sliced(2).toUInt(&ok, 16) : entity.sliced(1).toUInt(&ok, 10);
    return ok && code > 0 && code <= 0x10FFFF ? int(code) : -1;
}

QString entityText(QStringView entity)
{
    if (entity == "amp"_L1)
        return u"&"_s;
    if (entity == "lt"_L1)
        return u"<"_s;
    if (entity == "gt"_L1)
        return u">"_s;
    if (entity == "quot"_L1)
        return u"\""_s;
    if (entity == "apos"_L1)
        return u"'"_s;
    if (entity == "nbsp"_L1)
        return QString(QChar::Nbsp);
    const int code = codePointOf(entity);
    if (code < 0)
        return u'&' + entity.toString() + u';';
    const char32_t point = char32_t(code);
    return QString::fromUcs4(&point, 1);
}

} // namespace

QJsonArray blueskyFacets(const QString &text, const std::function<QString(const QString &)> &resolve)
{
    QMap<qint64, QJsonObject> facets; // by place: no two overlap
    const auto add = [&](const domain::Entity &entity, const QJsonObject &feature) {
        const qint64 start = domain::utf8Length(QStringView(text).first(entity.begin));
        const qint64 end = start + domain::utf8Length(QStringView(text).sliced(entity.begin, entity.size()));
        facets.insert(start, {{u"index"_s, QJsonObject{{u"byteStart"_s, start}, {u"byteEnd"_s, end}}}, {u"features"_s, QJsonArray{feature}}});
    };
    const domain::Entities entities = domain::extractEntities(text, domain::Platform::Bluesky);
    for (const domain::Entity &link : entities.links) {
        // A link facet needs a whole address; "example.org" in a text means the site.
        const QString uri = link.text.contains("://"_L1) ? link.text : u"https://"_s + link.text;
        add(link, {{u"$type"_s, u"app.bsky.richtext.facet#link"_s}, {u"uri"_s, uri}});
    }
    for (const domain::Entity &mention : entities.mentions) {
        const QString did = resolve(mention.text);
        if (!did.isEmpty())
            add(mention, {{u"$type"_s, u"app.bsky.richtext.facet#mention"_s}, {u"did"_s, did}});
    }
    for (const domain::Entity &tag : entities.hashtags) {
        // app.bsky.richtext.facet#tag: at most 64 graphemes and 640 bytes.
        if (domain::graphemeCount(tag.text) <= 64 && domain::utf8Length(tag.text) <= 640)
            add(tag, {{u"$type"_s, u"app.bsky.richtext.facet#tag"_s}, {u"tag"_s, tag.text}});
    }
    QJsonArray list;
    for (const QJsonObject &facet : std::as_const(facets))
        list.append(facet);
    return list;
}

QList<ContentIssue> partIssues(const PartContent &part, int index, domain::Platform platform,
                               const domain::PlatformLimits &limits, const QString &spoilerText)
{
    QList<ContentIssue> issues;
    const auto add = [&](const QString &code, QStringList args = {}) { issues.append({code, index, std::move(args)}); };
    const domain::TextCount count = domain::countText(part.text, platform, limits, spoilerText);
    if (count.problems.contains("tooLong"_L1))
        add(u"text.tooLong"_s, {QString::number(count.used), QString::number(count.limit)});
    else if (count.problems.contains("tooManyBytes"_L1))
        add(u"text.tooManyBytes"_s, {QString::number(count.bytes), QString::number(count.bytesLimit)});
    if (part.text.trimmed().isEmpty() && part.media.isEmpty())
        add(u"text.empty"_s);
    int films = 0;
    for (const MediaItem &item : part.media) {
        const bool isFilm = item.mimeType.startsWith("video/"_L1) || item.mimeType.startsWith("audio/"_L1);
        films += isFilm ? 1 : 0;
        const int most = isFilm ? limits.videosMax : limits.imagesMax;
        const qint64 mostBytes = isFilm ? limits.videoBytes : limits.imageBytes;
        if (most == 0 || !domain::typeAllowed(isFilm ? limits.videoTypes : limits.imageTypes, item.mimeType))
            add(u"media.typeRefused"_s, {item.fileName, item.mimeType});
        else if (mostBytes >= 0 && item.sizeBytes > mostBytes)
            add(u"media.tooLarge"_s, {item.fileName, QString::number(mostBytes)});
        if (limits.altMax >= 0 && domain::codePointCount(item.altText) > limits.altMax)
            add(u"media.altTooLong"_s, {item.fileName, QString::number(limits.altMax)});
    }
    const qsizetype images = part.media.size() - films;
    if (images > limits.imagesMax)
        add(u"media.tooMany"_s, {QString::number(images), QString::number(limits.imagesMax)});
    else if (films > limits.videosMax)
        add(u"media.tooMany"_s, {QString::number(films), QString::number(limits.videosMax)});
    if (films > 0 && images > 0 && !limits.mixedMedia)
        add(u"media.mixed"_s);
    return issues;
}

QString textOfStatusHtml(const QString &html)
{
    QString out;
    for (qsizetype i = 0; i < html.size(); ++i) {
        const QChar c = html.at(i);
        if (c == u'<') {
            const qsizetype close = html.indexOf(u'>', i);
            if (close < 0)
                break;
            const QString tag = html.mid(i + 1, close - i - 1).toLower();
            if (tag.startsWith("br"_L1))
                out += u'\n';
            else if (tag == "/p"_L1)
                out += u"\n\n"_s;
            i = close;
        } else if (c == u'&') {
            const qsizetype end = html.indexOf(u';', i);
            if (end < 0 || end - i > 10) {
                out += c;
                continue;
            }
            out += entityText(QStringView(html).sliced(i + 1, end - i - 1));
            i = end;
        } else {
            out += c;
        }
    }
    return out.trimmed();
}

} // namespace campanile::server
