// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/spelling.h"

#include "app/domain/entities.h"
#include "app/domain/textbreaks.h"

#include <QFileInfo>
#include <QStringConverter>

#include <algorithm>
#include <vector>

#include <hunspell/hunspell.hxx>

using namespace Qt::StringLiterals;

namespace campanile::domain {

namespace {

constexpr qsizetype maxWord = 80;

bool isCheckable(QStringView word)
{
    if (word.size() < 2 || word.size() > maxWord)
        return false;
    return std::all_of(word.begin(), word.end(), [](QChar c) { return c.isLetter() || c.isMark() || c == u'\'' || c == QChar(0x2019); });
}

} // namespace

Result<std::shared_ptr<SpellChecker>> SpellChecker::open(const QString &affPath, const QString &dicPath)
{
    for (const QString &path : {affPath, dicPath}) {
        if (!QFileInfo(path).isReadable())
            return makeError(ErrorKind::NotFound, u"spelling.dictionary"_s, path, {path});
    }
    auto engine = std::make_unique<Hunspell>(affPath.toLocal8Bit().constData(), dicPath.toLocal8Bit().constData());
    const QByteArray encoding = QByteArray::fromStdString(engine->get_dict_encoding());
    std::shared_ptr<SpellChecker> checker(new SpellChecker(std::move(engine), encoding));
    return checker;
}

SpellChecker::SpellChecker(std::unique_ptr<Hunspell> engine, const QByteArray &encoding)
    : m_engine(std::move(engine))
{
    // Qt knows UTF-8 and Latin-1 without ICU converters; a dictionary in another encoding is read as Latin-1.
    const auto known = QStringConverter::encodingForName(encoding.constData());
    m_encoder = std::make_unique<QStringEncoder>(known.value_or(QStringConverter::Latin1));
    m_decoder = std::make_unique<QStringDecoder>(known.value_or(QStringConverter::Latin1));
}

SpellChecker::~SpellChecker() = default;

std::string SpellChecker::encoded(const QString &word)
{
    QString plain = word;
    plain.replace(QChar(0x2019), u'\'');
    const QByteArray bytes = m_encoder->encode(plain);
    m_encoder->resetState();
    return bytes.toStdString();
}

bool SpellChecker::knows(const QString &word)
{
    return m_own.contains(word.toCaseFolded()) || m_engine->spell(encoded(word));
}

QList<Misspelling> SpellChecker::check(const QString &text, int most)
{
    const Entities entities = extractEntities(text, Platform::Twitter);
    std::vector<std::pair<qsizetype, qsizetype>> skipped;
    for (const QList<Entity> *list : {&entities.links, &entities.mentions, &entities.hashtags}) {
        for (const Entity &entity : *list)
            skipped.emplace_back(entity.begin, entity.end);
    }
    std::sort(skipped.begin(), skipped.end());
    QList<Misspelling> found;
    const QList<qsizetype> cuts = wordBoundaries(text);
    size_t skip = 0;
    for (qsizetype i = 0; i + 1 < cuts.size() && found.size() < most; ++i) {
        while (skip < skipped.size() && skipped[skip].second <= cuts[i])
            ++skip;
        const bool inside = skip < skipped.size() && cuts[i + 1] > skipped[skip].first;
        const QString word = text.mid(cuts[i], cuts[i + 1] - cuts[i]);
        if (!inside && isCheckable(word) && !knows(word))
            found.append({cuts[i], cuts[i + 1], word});
    }
    return found;
}

QStringList SpellChecker::suggest(const QString &word, int most)
{
    QStringList result;
    if (word.size() > maxWord)
        return result;
    for (const std::string &suggestion : m_engine->suggest(encoded(word))) {
        if (result.size() >= most)
            break;
        result.append(m_decoder->decode(QByteArray::fromStdString(suggestion)));
        m_decoder->resetState();
    }
    return result;
}

void SpellChecker::addWord(const QString &word)
{
    m_own.insert(word.toCaseFolded());
}

} // namespace campanile::domain
