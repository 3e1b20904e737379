// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/platforms/linkedin/littletext.h"

#include "app/domain/entities.h"

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

constexpr QLatin1StringView kReserved("\\|{}@[]()<>#*_~");

QString escaped(QStringView text)
{
    QString result;
    result.reserve(text.size() + 8);
    for (const QChar c : text) {
        if (kReserved.contains(c))
            result += u'\\';
        result += c;
    }
    return result;
}

/** Reads up to an unescaped @p end from @p at on, resolving escapes; @p at stands behind it afterwards, or -1 when there is none. */
QString upTo(const QString &text, qsizetype &at, QChar end)
{
    QString result;
    for (qsizetype i = at; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c == u'\\' && i + 1 < text.size()) {
            result += text.at(++i);
        } else if (c == end) {
            at = i + 1;
            return result;
        } else {
            result += c;
        }
    }
    at = -1;
    return {};
}

} // namespace

QString toLittleText(const QString &text)
{
    QString result;
    qsizetype done = 0;
    for (const domain::Entity &tag : domain::extractEntities(text, domain::Platform::Linkedin).hashtags) {
        result += escaped(QStringView(text).sliced(done, tag.begin - done));
        result += u"{hashtag|\\#|"_s + escaped(tag.text) + u'}';
        done = tag.end;
    }
    return result + escaped(QStringView(text).sliced(done));
}

QString fromLittleText(const QString &little)
{
    static const QString kTag = u"{hashtag|\\#|"_s;
    QString result;
    for (qsizetype i = 0; i < little.size();) {
        const QChar c = little.at(i);
        if (c == u'\\' && i + 1 < little.size()) {
            result += little.at(i + 1);
            i += 2;
            continue;
        }
        if (QStringView(little).sliced(i).startsWith(kTag)) {
            qsizetype at = i + kTag.size();
            const QString tag = upTo(little, at, u'}');
            if (at >= 0) {
                result += u'#' + tag;
                i = at;
                continue;
            }
        }
        if (c == u'@' && i + 1 < little.size() && little.at(i + 1) == u'[') {
            qsizetype at = i + 2;
            const QString name = upTo(little, at, u']');
            if (at >= 0 && at < little.size() && little.at(at) == u'(') {
                ++at;
                (void)upTo(little, at, u')');
            }
            if (at >= 0) {
                result += name;
                i = at;
                continue;
            }
        }
        result += c;
        ++i;
    }
    return result;
}

} // namespace campanile::server
