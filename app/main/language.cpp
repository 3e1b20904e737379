// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/language.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QLibraryInfo>

namespace campanile {

using namespace Qt::StringLiterals;

void Language::apply(const QString &name)
{
    QLocale locale = name.isEmpty() ? QLocale::system() : QLocale(name);
    // The "C" locale of a bare system is made for programs; a person gets the source language.
    if (locale.language() == QLocale::C)
        locale = QLocale(QLocale::English, QLocale::UnitedStates);
    QLocale::setDefault(locale);
    QCoreApplication::removeTranslator(&m_ours);
    QCoreApplication::removeTranslator(&m_qt);
    // Qt's words are looked for among ours first, so that both are always of one language.
    if (m_qt.load(locale, u"qtbase"_s, u"_"_s, u":/i18n"_s)
        || m_qt.load(locale, u"qtbase"_s, u"_"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
    // English has a file as well: it holds the plural forms.
    if (m_ours.load(locale, u"campanile"_s, u"_"_s, u":/i18n"_s) || m_ours.load(u":/i18n/campanile_en.qm"_s))
        QCoreApplication::installTranslator(&m_ours);
    if (qApp && qobject_cast<QGuiApplication *>(qApp))
        QGuiApplication::setLayoutDirection(locale.textDirection());
}

QStringList Language::available()
{
    return {u"en"_s, u"de"_s, u"ar"_s};
}

} // namespace campanile
