// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/inboxfigures/chartlibrary.h"

#include "app/core/logging.h"

#include <QCoreApplication>
#include <QDir>
#include <QLibrary>

using namespace Qt::StringLiterals;

namespace campanile::views {

namespace {

ChartCanvasMaker loadCharts()
{
    QString why;
    for (const auto folder : {"."_L1, "../lib/campanile"_L1, "../PlugIns"_L1}) {
        QLibrary library(QDir(QCoreApplication::applicationDirPath()).filePath(folder + "/campanile_charts"_L1));
        library.setLoadHints(QLibrary::PreventUnloadHint);
        if (const auto maker = library.resolve(kChartCanvasMaker))
            return reinterpret_cast<ChartCanvasMaker>(maker);
        if (why.isEmpty())
            why = library.errorString();
    }
    qCWarning(lcCore) << "the library of charts is missing:" << why;
    return nullptr;
}

} // namespace

std::unique_ptr<ChartCanvas> makeChartCanvas(QWidget *parent)
{
    static const ChartCanvasMaker maker = loadCharts();
    return std::unique_ptr<ChartCanvas>(maker ? maker(parent) : nullptr);
}

} // namespace campanile::views
