// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/utm.h"

#include "app/domain/entities.h"

#include <QUrl>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace campanile::domain {

namespace {

constexpr qsizetype maxUrl = 2000;

struct Field
{
    const char16_t *name;
    QString Utm::*member;
};

constexpr std::array<Field, 5> fields{{{u"source", &Utm::source},
                                       {u"medium", &Utm::medium},
                                       {u"campaign", &Utm::campaign},
                                       {u"term", &Utm::term},
                                       {u"content", &Utm::content}}};

QString parameterName(const Field &field)
{
    return u"utm_"_s + QStringView(field.name).toString();
}

struct SplitUrl
{
    QString path;
    QStringList query;
    QString fragment;
};

SplitUrl split(const QString &url)
{
    SplitUrl result;
    const qsizetype hash = url.indexOf(u'#');
    const QString whole = hash < 0 ? url : url.left(hash);
    result.fragment = hash < 0 ? QString() : url.mid(hash);
    const qsizetype mark = whole.indexOf(u'?');
    result.path = mark < 0 ? whole : whole.left(mark);
    if (mark >= 0)
        result.query = whole.mid(mark + 1).split(u'&', Qt::SkipEmptyParts);
    return result;
}

QString nameOf(const QString &pair)
{
    return QUrl::fromPercentEncoding(pair.section(u'=', 0, 0).toUtf8()).toLower();
}

} // namespace

Utm Utm::fromMap(const QVariantMap &map)
{
    Utm utm;
    for (const Field &field : fields)
        utm.*field.member = map.value(QStringView(field.name).toString()).toString();
    return utm;
}

Result<QString> withUtm(const QString &url, const Utm &utm)
{
    const QString trimmed = url.trimmed();
    const QUrl parsed(trimmed, QUrl::StrictMode);
    const bool spaced = std::any_of(trimmed.begin(), trimmed.end(), [](QChar c) { return c.isSpace() || c.unicode() < 0x20; });
    if (spaced || !parsed.isValid() || parsed.host().isEmpty() || (parsed.scheme() != u"http" && parsed.scheme() != u"https"))
        return makeError(ErrorKind::Invalid, u"utm.url"_s);
    SplitUrl parts = split(trimmed);
    for (const Field &field : fields) {
        const QString value = (utm.*field.member).trimmed();
        if (value.isEmpty())
            continue;
        if (std::any_of(value.begin(), value.end(), [](QChar c) { return c.category() == QChar::Other_Control; }))
            return makeError(ErrorKind::Invalid, u"utm.control"_s, {}, {parameterName(field)});
        const QString name = parameterName(field);
        const QString pair = name + u'=' + QString::fromLatin1(QUrl::toPercentEncoding(value));
        const auto old = std::find_if(parts.query.begin(), parts.query.end(), [&](const QString &p) { return nameOf(p) == name; });
        if (old == parts.query.end()) {
            parts.query.append(pair);
            continue;
        }
        *old = pair;
        parts.query.erase(std::remove_if(old + 1, parts.query.end(), [&](const QString &p) { return nameOf(p) == name; }),
                          parts.query.end());
    }
    const QString query = parts.query.isEmpty() ? QString() : u'?' + parts.query.join(u'&');
    const QString result = parts.path + query + parts.fragment;
    if (result.size() > maxUrl)
        return makeError(ErrorKind::Invalid, u"utm.tooLong"_s, {}, {QString::number(maxUrl)});
    return result;
}

Utm utmOf(const QString &url)
{
    Utm utm;
    for (const QString &pair : split(url).query) {
        const QString name = nameOf(pair);
        for (const Field &field : fields) {
            if (name == parameterName(field) && (utm.*field.member).isEmpty())
                utm.*field.member = QUrl::fromPercentEncoding(pair.section(u'=', 1).replace(u'+', u' ').toUtf8());
        }
    }
    return utm;
}

QStringList utmAdvice(const Utm &utm)
{
    QStringList advice;
    if (utm.isEmpty())
        return advice;
    if (utm.source.isEmpty())
        advice.append(u"sourceMissing"_s);
    if (utm.medium.isEmpty())
        advice.append(u"mediumMissing"_s);
    if (utm.campaign.isEmpty())
        advice.append(u"campaignMissing"_s);
    const auto any = [&](auto test) {
        return std::any_of(fields.begin(), fields.end(), [&](const Field &f) {
            const QString &value = utm.*f.member;
            return std::any_of(value.begin(), value.end(), test);
        });
    };
    if (any([](QChar c) { return c.isUpper(); }))
        advice.append(u"upperCase"_s);
    if (any([](QChar c) { return c.isSpace(); }))
        advice.append(u"space"_s);
    return advice;
}

QString tagLinks(const QString &text, const Utm &utm)
{
    if (utm.isEmpty())
        return text;
    QString result = text;
    const QList<Entity> links = extractLinks(text, Platform::Mastodon);
    for (auto it = links.rbegin(); it != links.rend(); ++it) {
        if (const Result<QString> tagged = withUtm(it->text, utm))
            result.replace(it->begin, it->size(), *tagged);
    }
    return result;
}

} // namespace campanile::domain
