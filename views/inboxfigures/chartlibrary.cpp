// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/inboxfigures/chartlibrary.h"

#include "app/core/logging.h"

#include <QCoreApplication>
#include <QDir>
#include <QLibrary>

using namespace Qt::StringLiterals;

namespace campanile::views {

namespace {

QString &chartLibraryName()
{
    static QString name = u"campanile_charts"_s;
    return name;
}

/** The maker of a library that was built with this program; null says @p why not. */
ChartCanvasMaker chartMakerOf(const QString &path, QString &why)
{
    QLibrary library(path);
    library.setLoadHints(QLibrary::PreventUnloadHint);
    const auto maker = reinterpret_cast<ChartCanvasMaker>(library.resolve(kChartCanvasMaker));
    if (!maker) {
        why = library.errorString();
        return nullptr;
    }
    const auto build = reinterpret_cast<ChartCanvasBuild>(library.resolve(kChartCanvasBuild));
    const QByteArray word = build ? build() : "an older version";
    if (word == CAMPANILE_CHARTS_BUILD)
        return maker;
    why = u"%1 is of another build: %2"_s.arg(library.fileName(), QString::fromLatin1(word));
    return nullptr;
}

ChartCanvasMaker loadCharts()
{
    QStringList reasons;
    for (const auto folder : {"."_L1, "../lib/campanile"_L1, "../PlugIns"_L1}) {
        QString why;
        if (const auto maker = chartMakerOf(QDir(QCoreApplication::applicationDirPath()).filePath(folder + u'/' + chartLibraryName()), why))
            return maker;
        reasons.append(why);
    }
    qCWarning(lcCore).noquote() << "no library of charts that fits:" << reasons.join(u"; "_s);
    return nullptr;
}

} // namespace

void setChartLibraryName(const QString &name)
{
    chartLibraryName() = name;
}

std::unique_ptr<ChartCanvas> makeChartCanvas(QWidget *parent)
{
    static const ChartCanvasMaker maker = loadCharts();
    return std::unique_ptr<ChartCanvas>(maker ? maker(parent) : nullptr);
}

} // namespace campanile::views
