// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QString>
#include <QTranslator>

namespace campanile {

/**
 * The language of the window: our texts and Qt's, the default locale (dates, numbers) and the layout direction. Changing it
 * at run time sends QEvent::LanguageChange to every widget. GUI thread; keep it as long as the application.
 */
class Language
{
public:
    /** @p name is a BCP 47 name; empty follows the system. Texts without a translation stay in English. */
    void apply(const QString &name);
    /** Names of the languages that have texts, the source language first. */
    [[nodiscard]] static QStringList available();

private:
    QTranslator m_ours;
    QTranslator m_qt;
};

} // namespace campanile
