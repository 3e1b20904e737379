// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/similarity.h"

#include "app/domain/entities.h"

#include <QCryptographicHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace campanile::domain {

namespace {

constexpr int shingleWords = 3;

/** FNV-1a, 64 bits: the same on every machine, unlike qHash(). */
quint64 stableHash(QStringView text)
{
    quint64 hash = 0xcbf29ce484222325ULL;
    for (const QChar c : text) {
        hash = (hash ^ (c.unicode() & 0xFF)) * 0x100000001b3ULL;
        hash = (hash ^ (c.unicode() >> 8)) * 0x100000001b3ULL;
    }
    return hash;
}

} // namespace

QString comparableText(const QString &text)
{
    QString plain = text;
    const QList<Entity> links = extractLinks(text, Platform::Twitter);
    for (auto it = links.rbegin(); it != links.rend(); ++it)
        plain.replace(it->begin, it->size(), u" "_s);
    plain = plain.normalized(QString::NormalizationForm_KC).toCaseFolded();
    for (QChar &c : plain) {
        if (!c.isLetterOrNumber() && !c.isMark() && !c.isSurrogate())
            c = u' ';
    }
    return plain.simplified();
}

QByteArray textHash(const QString &text)
{
    return QCryptographicHash::hash(comparableText(text).toUtf8(), QCryptographicHash::Sha256);
}

QSet<quint64> shingles(const QString &text)
{
    const QStringList words = comparableText(text).split(u' ', Qt::SkipEmptyParts);
    QSet<quint64> result;
    if (words.isEmpty())
        return result;
    const qsizetype last = std::max<qsizetype>(0, words.size() - shingleWords);
    for (qsizetype i = 0; i <= last; ++i)
        result.insert(stableHash(words.mid(i, shingleWords).join(u' ')));
    return result;
}

double similarity(const QSet<quint64> &a, const QSet<quint64> &b)
{
    if (a.isEmpty() || b.isEmpty())
        return 0;
    const QSet<quint64> &small = a.size() <= b.size() ? a : b;
    const QSet<quint64> &large = a.size() <= b.size() ? b : a;
    const auto common = std::count_if(small.begin(), small.end(), [&](quint64 hash) { return large.contains(hash); });
    return double(common) / double(a.size() + b.size() - common);
}

double similarity(const QString &a, const QString &b)
{
    return similarity(shingles(a), shingles(b));
}

} // namespace campanile::domain
