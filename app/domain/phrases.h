// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>
#include <QStringView>

namespace campanile::domain {

/** The words of a text as phrases are compared: lower case, ä as ae, ß as ss, without apostrophes, marks and signs that are not seen. Linear. */
[[nodiscard]] QStringList comparableWords(QStringView text);

/** Phrases that are looked for in a text, each with a number of the caller's. Immutable once filled; reading is thread-safe. */
class PhraseBook
{
public:
    struct Phrase {
        QString text;      ///< as it was added
        QStringList words;
        int group = 0;
        double points = 0;
    };
    struct Found {
        const Phrase *phrase = nullptr;
        qsizetype at = 0;  ///< its first word
    };
    void add(const QString &phrase, int group, double points);
    /** Each phrase that occurs, once, where it does first, in the order of the text. Linear in the words. */
    [[nodiscard]] QList<Found> findIn(const QStringList &words) const;

private:
    QHash<QString, QList<Phrase>> m_byFirst;
};

} // namespace campanile::domain
