// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/spelling.h"
#include "app/core/settings.h"

#include <QObject>
#include <QStringList>

#include <functional>
#include <memory>

class QThreadPool;

namespace campanile::views {

/** The language that is checked; empty = by the program's language, "off" = none. */
inline const Setting<QString> spellLanguage{QStringLiteral("composer/spellLanguage"), QString(), SettingScope::Workspace};
inline const Setting<QStringList> spellOwnWords{QStringLiteral("composer/ownWords"), QStringList()};

/**
 * Spelling on pool threads, one at a time, with the dictionary of one language (app/domain/spelling). Dictionaries are
 * <language>.aff and .dic in the given folders. Without one, nothing is ever misspelled. GUI thread; outlived by @p pool.
 */
class SpellWorker : public QObject
{
    Q_OBJECT

public:
    SpellWorker(QThreadPool &pool, QStringList folders, QObject *parent = nullptr);

    /** Languages that a dictionary was found for, sorted ("de_DE", "en_US"). */
    [[nodiscard]] QStringList languages() const;
    [[nodiscard]] const QString &language() const { return m_language; }
    /** Empty or unknown switches checking off. @p own: words of the person. */
    void setLanguage(const QString &language, const QStringList &own);
    /**
     * The same with the best dictionary for @p locale, which is looked for on the pool; none fits: off. Does nothing when it is on
     * already for this one.
     */
    void setLocale(const QString &locale, const QStringList &own);
    [[nodiscard]] bool isOn() const { return !m_language.isEmpty(); }
    /** The best dictionary for a locale name; empty when none fits. */
    [[nodiscard]] QString bestFor(const QString &locale) const;

    void check(const QString &text, QObject *context, std::function<void(QList<domain::Misspelling>)> done);
    void suggest(const QString &word, QObject *context, std::function<void(QStringList)> done);
    void learn(const QString &word);

Q_SIGNALS:
    /** Another language or a learned word: check again. */
    void changed();
    /** A word that the person wants to be known; to be kept by whoever listens. */
    void learned(const QString &word);

private:
    struct Engine;
    struct Dictionary {
        QString language;
        QString aff;
        QString dic;
    };
    [[nodiscard]] static QStringList languagesIn(const QStringList &folders);
    [[nodiscard]] static QString bestOf(const QStringList &languages, const QString &locale);
    [[nodiscard]] static Dictionary find(const QStringList &folders, const QString &language);
    void adopt(const Dictionary &dictionary, const QStringList &own);

    QThreadPool &m_pool;
    QStringList m_folders;
    QString m_language;
    QString m_locale; ///< that setLocale() was called for last
    std::shared_ptr<Engine> m_engine;
};

} // namespace campanile::views
