// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/spellworker.h"

#include "views/poolwork.h"

#include <QDir>
#include <QFileInfo>
#include <QMutex>
#include <QMutexLocker>

namespace campanile::views {

using namespace Qt::StringLiterals;

/** One dictionary; opened by the first pool thread that needs it, used by one at a time. */
struct SpellWorker::Engine {
    QString aff;
    QString dic;
    QStringList own;
    QMutex mutex;
    bool opened = false;
    std::shared_ptr<domain::SpellChecker> checker;

    domain::SpellChecker *get()
    {
        if (!opened) {
            opened = true;
            if (const auto made = domain::SpellChecker::open(aff, dic)) {
                checker = *made;
                for (const QString &word : std::as_const(own))
                    checker->addWord(word);
            }
        }
        return checker.get();
    }
};

SpellWorker::SpellWorker(QThreadPool &pool, QStringList folders, QObject *parent)
    : QObject(parent), m_pool(pool), m_folders(std::move(folders))
{
    m_folders.removeAll(QString());
    m_folders.removeDuplicates();
}

QStringList SpellWorker::languages() const
{
    return languagesIn(m_folders);
}

QStringList SpellWorker::languagesIn(const QStringList &folders)
{
    QStringList list;
    for (const QString &folder : folders) {
        for (const QFileInfo &file : QDir(folder).entryInfoList({u"*.dic"_s}, QDir::Files)) {
            const QString name = file.completeBaseName();
            if (!name.startsWith(u"hyph"_s) && QFileInfo::exists(file.dir().filePath(name + u".aff"_s)))
                list.append(name);
        }
    }
    list.removeDuplicates();
    list.sort();
    return list;
}

QString SpellWorker::bestFor(const QString &locale) const
{
    return bestOf(languages(), locale);
}

QString SpellWorker::bestOf(const QStringList &languages, const QString &locale)
{
    const QString wanted = QString(locale).replace(u'-', u'_');
    if (languages.contains(wanted))
        return wanted;
    for (const QString &name : languages) {
        if (name.section(u'_', 0, 0) == wanted.section(u'_', 0, 0))
            return name;
    }
    return {};
}

SpellWorker::Dictionary SpellWorker::find(const QStringList &folders, const QString &language)
{
    for (const QString &folder : folders) {
        const QDir dir(folder);
        if (!language.isEmpty() && dir.exists(language + u".dic"_s) && dir.exists(language + u".aff"_s))
            return {language, dir.filePath(language + u".aff"_s), dir.filePath(language + u".dic"_s)};
    }
    return {};
}

void SpellWorker::adopt(const Dictionary &dictionary, const QStringList &own)
{
    m_language = dictionary.language;
    m_engine.reset();
    if (!m_language.isEmpty()) {
        m_engine = std::make_shared<Engine>();
        m_engine->aff = dictionary.aff;
        m_engine->dic = dictionary.dic;
        m_engine->own = own;
    }
    Q_EMIT changed();
}

void SpellWorker::setLanguage(const QString &language, const QStringList &own)
{
    m_locale.clear();
    adopt(find(m_folders, language), own);
}

void SpellWorker::setLocale(const QString &locale, const QStringList &own)
{
    if (locale == m_locale)
        return;
    m_locale = locale;
    runOnPool(
        m_pool, this, [folders = m_folders, locale] { return find(folders, bestOf(languagesIn(folders), locale)); },
        [this, locale, own](const Dictionary &found) {
            if (locale == m_locale && found.language != m_language)
                adopt(found, own);
        });
}

void SpellWorker::check(const QString &text, QObject *context, std::function<void(QList<domain::Misspelling>)> done)
{
    if (!m_engine)
        return done({});
    runOnPool(
        m_pool, context,
        [engine = m_engine, text] {
            QMutexLocker lock(&engine->mutex);
            domain::SpellChecker *checker = engine->get();
            return checker ? checker->check(text) : QList<domain::Misspelling>();
        },
        std::move(done));
}

void SpellWorker::suggest(const QString &word, QObject *context, std::function<void(QStringList)> done)
{
    if (!m_engine)
        return done({});
    runOnPool(
        m_pool, context,
        [engine = m_engine, word] {
            QMutexLocker lock(&engine->mutex);
            domain::SpellChecker *checker = engine->get();
            return checker ? checker->suggest(word) : QStringList();
        },
        std::move(done));
}

void SpellWorker::learn(const QString &word)
{
    if (!m_engine)
        return;
    runOnPool(
        m_pool, this,
        [engine = m_engine, word] {
            QMutexLocker lock(&engine->mutex);
            engine->own.append(word);
            if (domain::SpellChecker *checker = engine->get())
                checker->addWord(word);
            return true;
        },
        [this, word](bool) {
            Q_EMIT learned(word);
            Q_EMIT changed();
        });
}

} // namespace campanile::views

#include "moc_spellworker.cpp"
