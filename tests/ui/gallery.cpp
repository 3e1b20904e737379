// SPDX-License-Identifier: GPL-3.0-or-later
// Draws the kit, the window and every control in every theme to PNG files: ui_gallery FOLDER [controls]. For people to look at.
#include "app/core/settings.h"
#include "tests/ui/controls.h"
#include "ui/kit/emojipicker.h"
#include "ui/kit/figures.h"
#include "ui/kit/forms.h"
#include "ui/kit/panelframe.h"
#include "ui/kit/pickers.h"
#include "ui/kit/rowdelegate.h"
#include "ui/shell/actionregistry.h"
#include "ui/shell/dockhost.h"
#include "ui/shell/firstrunpage.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/notifications.h"
#include "ui/shell/palettedialog.h"
#include "ui/shell/panelregistry.h"
#include "ui/shell/selectionbus.h"
#include "ui/shell/settingsdialog.h"
#include "ui/shell/statusbar.h"
#include "ui/shell/toasts.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QGridLayout>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QPushButton>
#include <QStandardItemModel>
#include <QTemporaryDir>
#include <QTest>

using namespace campanile;
using namespace campanile::ui;
using namespace Qt::StringLiterals;

namespace {

class CardSheet final : public QWidget
{
public:
    using QWidget::QWidget;
    QSize sizeHint() const override { return {560, 150}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setLayoutDirection(layoutDirection());
        const QList<AvatarLook> people{{{}, u"Nora Berg"_s, {u"M"_s, QColor(0x5b4bdb)}},
                                       {{}, u"Cafe"_s, {u"B"_s, QColor(0x1083fe)}},
                                       {{}, u"Old Town"_s, {u"in"_s, QColor(0x0a66c2)}}};
        CardLook card{tokens().data(0), u"09:00"_s, u"Monday brew: a washed Ethiopian"_s, u"clock"_s, Tone::Accent,
                      people, {}, false, false, false, false};
        drawCard(&painter, QRect(8, 8, 150, 24), card);
        drawCard(&painter, QRect(8, 40, 150, 78), card);
        card.selected = true;
        card.statusIcon = u"circle-check"_s;
        card.statusTone = Tone::Success;
        card.bar = tokens().data(1);
        drawCard(&painter, QRect(172, 40, 180, 78), card);
        card.selected = false;
        card.dragged = true;
        card.statusIcon = u"circle-x"_s;
        card.statusTone = Tone::Danger;
        card.bar = tokens().data(2);
        drawCard(&painter, QRect(372, 40, 170, 78), card);
        for (int i = 0; i < 8; ++i)
            painter.fillRect(QRect(8 + i * 28, 130, 24, 12), tokens().data(i));
    }
};

QWidget *rowsView(QWidget *parent)
{
    auto *model = new QStandardItemModel(parent);
    for (const QString &name : {u"Nora Berg"_s, u"Cafe Zentral"_s, u"Idris Okafor"_s, u"Jun Ito"_s, u"Old Town"_s})
        model->appendRow(new QStandardItem(name));
    auto *view = new QListView(parent);
    view->setModel(model);
    view->setItemDelegate(new RowDelegate([](const QModelIndex &index) {
        RowLook row;
        row.title = index.data().toString();
        row.avatar = {{}, row.title, {index.row() % 2 ? u"B"_s : u"M"_s, QColor(index.row() % 2 ? 0x1083fe : 0x5b4bdb)}};
        row.time = u"%1 min ago"_s.arg(3 + index.row() * 11);
        row.excerpt = u"Is the washed Ethiopian still in the shop on Saturday? We would like two bags."_s;
        row.unread = index.row() < 2;
        const QList<ChipLook> chips{{u"Draft"_s, u"pencil"_s, Tone::Neutral, -1},
                                    {u"Waiting for approval"_s, u"clock"_s, Tone::Warning, -1},
                                    {u"Scheduled"_s, u"calendar-clock"_s, Tone::Accent, -1},
                                    {u"Published"_s, u"circle-check"_s, Tone::Success, -1},
                                    {u"Failed"_s, u"circle-x"_s, Tone::Danger, -1}};
        row.chips = {chips.at(index.row() % 5)};
        return row;
    }, view));
    view->setCurrentIndex(model->index(2, 0));
    view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    return view;
}

PanelFrame *framed(const QString &title, QWidget *content, QObject *owner)
{
    auto *frame = new PanelFrame(title, content);
    frame->filters()->setItems({{u"mine"_s, u"Mine"_s, u"user"_s}, {u"late"_s, u"Late"_s, {}}, {u"x"_s, u"Launch"_s, u"tag"_s}});
    frame->filters()->setChecked(u"late"_s, true);
    for (const QString &name : {u"plus"_s, u"upload"_s, u"settings"_s})
        frame->addHeaderAction(new QAction(icon(name), name, owner));
    frame->addMenuAction(new QAction(u"Export"_s, owner));
    return frame;
}

QWidget *kitSheet(QObject *owner)
{
    auto *sheet = new QWidget;
    auto *grid = new QGridLayout(sheet);
    grid->setSpacing(space::X4);
    PanelFrame *list = framed(u"Drafts and ideas"_s, rowsView(sheet), owner);
    list->states()->setOffline(u"since 14:05"_s, 3);
    list->setSelection(3, {new QAction(u"Move"_s, owner), new QAction(u"Delete"_s, owner)});
    PanelFrame *empty = framed(u"Campaigns"_s, new QWidget, owner);
    empty->states()->setEmptyText({u"megaphone"_s, u"Campaigns tie posts to a goal, a budget and a period."_s,
                                   u"Start a campaign"_s, u"How campaigns work"_s});
    empty->states()->showEmpty();
    PanelFrame *error = framed(u"Links"_s, new QWidget, owner);
    error->states()->showError(makeError(ErrorKind::Network, u"net.unreachable"_s, u"connection refused"_s));
    PanelFrame *loading = framed(u"Inbox"_s, new QWidget, owner);
    loading->states()->showLoading();
    grid->addWidget(list, 0, 0);
    grid->addWidget(empty, 0, 1);
    grid->addWidget(error, 1, 1);
    grid->addWidget(loading, 1, 0);
    auto *side = new QVBoxLayout;
    auto *chips = new QHBoxLayout;
    const QList<ChipLook> looks{{u"Draft"_s, u"pencil"_s, Tone::Neutral, -1}, {u"Publishing"_s, u"send"_s, Tone::Accent, 0.6},
                                {u"Published"_s, u"circle-check"_s, Tone::Success, -1},
                                {u"Failed"_s, u"circle-x"_s, Tone::Danger, -1},
                                {u"Outcome unknown"_s, u"circle-help"_s, Tone::Warning, -1}};
    for (const ChipLook &look : looks)
        chips->addWidget(new Chip(look));
    chips->addStretch(1);
    side->addLayout(chips);
    auto *segments = new SegmentedControl;
    segments->setItems({{u"m"_s, u"Month"_s, {}}, {u"w"_s, u"Week"_s, {}}, {u"d"_s, u"Day"_s, {}}, {u"a"_s, u"Agenda"_s, {}}});
    side->addWidget(segments);
    auto *field = new QLineEdit(u"roaster"_s);
    auto *row = new FormRow(u"Server address"_s, field, u"Where your team's server runs"_s);
    row->setError(u"Enter an address such as team.example.org"_s);
    side->addWidget(row);
    side->addWidget(new FormRow(u"Campaign"_s, new QLineEdit(u"Winter blend"_s), u"Shown as a colored bar in the calendar"_s));
    auto *moment = new MomentPicker;
    moment->setMoment(QDateTime(QDate(2026, 10, 25), QTime(0, 30), Qt::UTC), "Europe/Berlin");
    side->addWidget(new FormRow(u"Goes out"_s, moment));
    side->addWidget(new SearchField(u"Search posts"_s));
    side->addWidget(new CardSheet);
    auto *tiles = new QHBoxLayout;
    for (int i = 0; i < 3; ++i) {
        auto *tile = new FigureTile;
        const QList<double> values{3, 4, 3.5, 5, 6, 5.2, 7, 8.1};
        tile->setFigure(QStringList{u"Reach"_s, u"Cost per click"_s, u"Followers"_s}.at(i),
                        QStringList{u"48.2"_s, u"0.31"_s, u"12,904"_s}.at(i), QStringList{u"k people"_s, u"EUR"_s, {}}.at(i),
                        QList<double>{12, 8, 0}.at(i), i != 1);
        tile->setHistory(values);
        tiles->addWidget(tile);
    }
    side->addLayout(tiles);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    auto *off = new QPushButton(u"Unavailable"_s);
    off->setEnabled(false);
    buttons->addWidget(off);
    buttons->addWidget(dangerButton(u"Delete 3 posts"_s));
    buttons->addWidget(new QPushButton(u"Keep"_s));
    buttons->addWidget(primaryButton(u"Schedule"_s));
    side->addLayout(buttons);
    side->addStretch(1);
    grid->addLayout(side, 0, 2, 2, 1);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    sheet->resize(1560, 900);
    return sheet;
}

class GalleryPanel final : public Panel
{
public:
    GalleryPanel(const QString &title, int state, QWidget *parent) : Panel(parent)
    {
        auto *column = new QVBoxLayout(this);
        column->setContentsMargins(0, 0, 0, 0);
        PanelFrame *frame = framed(title, rowsView(this), this);
        frame->states()->setEmptyText({u"lightbulb"_s, u"Write ideas down before they are gone."_s, u"New idea"_s, {}});
        if (state == 1)
            frame->states()->showEmpty();
        column->addWidget(frame);
    }
};

void grab(QWidget *widget, const QString &path)
{
    widget->ensurePolished();
    QApplication::sendPostedEvents();
    if (!widget->grab().save(path))
        qWarning("cannot write %s", qPrintable(path));
}

struct Shot {
    QString name;
    ThemeMode mode;
    bool rtl;
    int scale;
};

/** What loads stands on these sheets as well, for ever; its skeleton comes after a delay that nothing else tells the end of. */
void showSkeletons()
{
    QTest::qWait(metric::SkeletonDelayMs + 50);
}

void shoot(const Shot &shot, Theme &theme, const QDir &folder, bool onlyControls)
{
    theme.setMode(shot.mode);
    theme.setTextScale(shot.scale);
    QApplication::setLayoutDirection(shot.rtl ? Qt::RightToLeft : Qt::LeftToRight);
    test::shootControls(folder, shot.name);
    if (onlyControls)
        return;
    QObject owner;
    {
        std::unique_ptr<QWidget> sheet(kitSheet(&owner));
        sheet->show();
        showSkeletons();
        grab(sheet.get(), folder.filePath(u"kit-%1.png"_s.arg(shot.name)));
    }
    QTemporaryDir home;
    Settings settings(home.filePath(u"s.ini"_s));
    PanelRegistry panels;
    const auto panel = [&panels](const QString &id, const QString &title, PanelArea area, int state) {
        const bool added = panels.add({id, [title] { return title; }, u"calendar"_s, u"plan"_s, area, true, {},
                                       PanelMultiplicity::Single, 1,
                                       [title, state](QWidget *parent) { return new GalleryPanel(title, state, parent); }});
        Q_ASSERT(added);
        Q_UNUSED(added);
    };
    panel(u"calendar"_s, u"Calendar"_s, PanelArea::Center, 0);
    panel(u"composer"_s, u"Composer"_s, PanelArea::Right, 0);
    panel(u"drafts"_s, u"Drafts and ideas"_s, PanelArea::Right, 1);
    panel(u"tray"_s, u"Unscheduled"_s, PanelArea::Bottom, 1);
    ActionRegistry actions(&settings);
    SelectionBus bus;
    SettingsPages pages;
    addShellPages(pages, settings, theme, actions);
    MainWindow window({panels, actions, bus, pages, {}, {}});
    window.setWorkspaces({{u"a"_s, u"Old Town Roasters"_s}}, u"a"_s);
    window.activities()->setBadge(u"engage"_s, 12);
    window.status()->setConnection(ConnectionState::Online);
    window.status()->setLastSync(u"2 min ago"_s);
    window.status()->setOutbox(3);
    window.status()->setConflicts(1);
    window.status()->setTask({u"t"_s, u"Importing posts"_s, 120, 400, 75});
    window.resize(1280, 720);
    window.show();
    window.toasts()->show(u"3 posts moved to Tuesday"_s, [] {});
    showSkeletons();
    grab(&window, folder.filePath(u"window-%1.png"_s.arg(shot.name)));
    PaletteDialog palette(PaletteDialog::Mode::Everything, actions, panels, {}, &window);
    palette.setAttribute(Qt::WA_DeleteOnClose, false);
    grab(&palette, folder.filePath(u"palette-%1.png"_s.arg(shot.name)));
    SettingsDialog dialog(pages);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    grab(&dialog, folder.filePath(u"settings-%1.png"_s.arg(shot.name)));
    dialog.showPage(u"shortcuts"_s);
    grab(&dialog, folder.filePath(u"shortcuts-%1.png"_s.arg(shot.name)));
    FirstRunPage first;
    first.resize(1280, 720);
    grab(&first, folder.filePath(u"firstrun-%1.png"_s.arg(shot.name)));
    first.resize(640, 480);
    grab(&first, folder.filePath(u"firstrun-small-%1.png"_s.arg(shot.name)));
    EmojiPicker emoji(&settings);
    grab(&emoji, folder.filePath(u"emoji-%1.png"_s.arg(shot.name)));
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    const QDir folder(argc > 1 ? QString::fromLocal8Bit(argv[1]) : QDir::tempPath());
    const bool onlyControls = argc > 2 && qstrcmp(argv[2], "controls") == 0;
    Theme theme([] { return SystemLook{}; });
    theme.apply();
    for (const Shot &shot : {Shot{u"light"_s, ThemeMode::Light, false, 100}, Shot{u"dark"_s, ThemeMode::Dark, false, 100},
                             Shot{u"contrast"_s, ThemeMode::HighContrast, false, 100},
                             Shot{u"rtl"_s, ThemeMode::Light, true, 100},
                             Shot{u"large"_s, ThemeMode::Dark, false, 150}})
        shoot(shot, theme, folder, onlyControls);
    return 0;
}
