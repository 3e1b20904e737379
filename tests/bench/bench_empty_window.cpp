// SPDX-License-Identifier: GPL-3.0-or-later
// The least that a program with these libraries can be: a main window with a table and a chart, both empty.
#include <QApplication>
#include <QChart>
#include <QChartView>
#include <QDockWidget>
#include <QEvent>
#include <QMainWindow>
#include <QStandardItemModel>
#include <QTableView>
#include <QTimer>

#include <cstdio>

namespace {

/** Says once that the watched widget was painted. */
class PaintWatch final : public QObject
{
public:
    explicit PaintWatch(bool stay) : m_stay(stay) {}
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && !m_seen) {
            m_seen = true;
            // The filter runs before the painting; the next turn of the loop is after it.
            QTimer::singleShot(0, this, [this] {
                std::printf("first-paint\n");
                std::fflush(stdout);
                if (!m_stay)
                    QCoreApplication::quit();
            });
        }
        return QObject::eventFilter(watched, event);
    }

private:
    bool m_stay;
    bool m_seen = false;
};

} // namespace

/** bench_empty_window [--stay]: prints "first-paint" when the table is on the screen, then ends unless told to stay. */
int main(int argc, char **argv)
{
    const QApplication app(argc, argv);
    PaintWatch watch(QApplication::arguments().contains(QStringLiteral("--stay")));
    QMainWindow window;
    QStandardItemModel model(0, 5);
    auto *table = new QTableView;
    table->setModel(&model);
    table->viewport()->installEventFilter(&watch);
    window.setCentralWidget(table);
    auto *dock = new QDockWidget;
    dock->setWidget(new QChartView(new QChart));
    window.addDockWidget(Qt::RightDockWidgetArea, dock);
    window.resize(1280, 800);
    window.show();
    return QApplication::exec();
}
