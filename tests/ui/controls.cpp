// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/controls.h"

#include "ui/kit/forms.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QCalendarWidget>
#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QDateTimeEdit>
#include <QDialogButtonBox>
#include <QDockWidget>
#include <QDoubleSpinBox>
#include <QFileDialog>
#include <QGridLayout>
#include <QGroupBox>
#include <QHeaderView>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QPainter>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollBar>
#include <QSlider>
#include <QSplitter>
#include <QStatusBar>
#include <QTabWidget>
#include <QTableWidget>
#include <QTest>
#include <QTextEdit>
#include <QTextStream>
#include <QToolButton>
#include <QToolTip>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <memory>

namespace campanile::test {

using namespace Qt::StringLiterals;
using namespace campanile::ui;

namespace {

enum class Mood { Plain, Hovered, Pressed, Checked, Disabled };
constexpr Mood moods[] = {Mood::Plain, Mood::Hovered, Mood::Pressed, Mood::Checked, Mood::Disabled};

void bring(QWidget *widget, Mood mood)
{
    auto *button = qobject_cast<QAbstractButton *>(widget);
    switch (mood) {
    case Mood::Plain:
        return;
    case Mood::Hovered:
        widget->setAttribute(Qt::WA_UnderMouse);
        return;
    case Mood::Pressed:
        if (button)
            button->setDown(true);
        return;
    case Mood::Checked:
        if (button) {
            button->setCheckable(true);
            button->setChecked(true);
        }
        return;
    case Mood::Disabled:
        widget->setEnabled(false);
        return;
    }
}

QPushButton *push(const QString &kind)
{
    auto *button = new QPushButton(kind.isEmpty() ? u"Plain button"_s : kind);
    button->setProperty("kind", kind);
    return button;
}

QToolButton *tool(const QString &kind, const QString &text, const QString &glyph)
{
    auto *button = new QToolButton;
    button->setProperty("kind", kind);
    button->setText(text);
    if (!glyph.isEmpty())
        button->setIcon(icon(glyph));
    button->setToolButtonStyle(glyph.isEmpty() ? Qt::ToolButtonTextOnly : text.isEmpty() ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
    return button;
}

QComboBox *combo(bool editable, bool icons = false)
{
    auto *box = new QComboBox;
    box->setEditable(editable);
    for (const QString &text : {u"Europe/Berlin"_s, u"Europe/London"_s, u"Africa/Cairo"_s, u"Asia/Tokyo"_s})
        box->addItem(icons ? icon(u"calendar"_s) : QIcon(), text);
    box->setCurrentIndex(1);
    return box;
}

/** Makers of the rows of the first sheet: one control in every mood. */
using Maker = std::pair<QString, std::function<QWidget *()>>;

QList<Maker> buttonMakers()
{
    QList<Maker> makers;
    for (const QString &kind : {QString(), u"primary"_s, u"danger"_s, u"link"_s})
        makers.append({u"push "_s + kind, [kind] { return push(kind); }});
    makers.append({u"push icon"_s, [] { return iconButton(u"copy"_s, u"Duplicate"_s); }});
    makers.append({u"push menu"_s, [] {
                       auto *button = push({});
                       button->setMenu(new QMenu(button));
                       return button;
                   }});
    makers.append({u"tool icon"_s, [] { return tool({}, {}, u"settings"_s); }});
    makers.append({u"tool text"_s, [] { return tool({}, u"Filter"_s, {}); }});
    makers.append({u"tool both"_s, [] { return tool({}, u"Filter"_s, u"list"_s); }});
    makers.append({u"tool under"_s, [] {
                       auto *button = tool({}, u"Plan"_s, u"calendar"_s);
                       button->setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
                       return button;
                   }});
    makers.append({u"tool menu"_s, [] {
                       auto *button = tool({}, u"Sort"_s, {});
                       button->setMenu(new QMenu(button));
                       button->setPopupMode(QToolButton::InstantPopup);
                       return button;
                   }});
    makers.append({u"tool split"_s, [] {
                       auto *button = tool({}, u"Send"_s, {});
                       button->setMenu(new QMenu(button));
                       button->setPopupMode(QToolButton::MenuButtonPopup);
                       return button;
                   }});
    for (const QString &kind : {u"segment"_s, u"small"_s, u"word"_s})
        makers.append({u"tool "_s + kind, [kind] { return tool(kind, kind == u"small"_s ? QString() : kind, kind == u"small"_s ? u"x"_s : QString()); }});
    makers.append({u"check"_s, [] { return new QCheckBox(u"Also on weekends"_s); }});
    makers.append({u"check half"_s, [] {
                       auto *box = new QCheckBox(u"Some of them"_s);
                       box->setTristate(true);
                       box->setCheckState(Qt::PartiallyChecked);
                       return box;
                   }});
    makers.append({u"radio"_s, [] { return new QRadioButton(u"Every week"_s); }});
    return makers;
}

QList<Maker> fieldMakers()
{
    return {{u"line"_s, [] { return new QLineEdit(u"roaster"_s); }},
            {u"line empty"_s, [] {
                 auto *edit = new QLineEdit;
                 edit->setPlaceholderText(u"Search posts"_s);
                 edit->setClearButtonEnabled(true);
                 edit->addAction(icon(u"search"_s, ColorRole::Muted), QLineEdit::LeadingPosition);
                 return edit;
             }},
            {u"line invalid"_s, [] {
                 auto *edit = new QLineEdit(u"x"_s);
                 edit->setProperty("invalid", true);
                 return edit;
             }},
            {u"plain text"_s, [] { return new QPlainTextEdit(u"Two lines\nof text"_s); }},
            {u"rich text"_s, [] { return new QTextEdit(u"Two lines\nof text"_s); }},
            {u"spin"_s, [] { return new QSpinBox; }},
            {u"double spin"_s, [] {
                 auto *spin = new QDoubleSpinBox;
                 spin->setSuffix(u" %"_s);
                 return spin;
             }},
            {u"spin special"_s, [] {
                 auto *spin = new QSpinBox;
                 spin->setSpecialValueText(u"Never"_s);
                 spin->setAlignment(Qt::AlignRight);
                 return spin;
             }},
            {u"combo"_s, [] { return combo(false); }},
            {u"combo icon"_s, [] { return combo(false, true); }},
            {u"combo edit"_s, [] { return combo(true); }},
            {u"date"_s, [] {
                 auto *edit = new QDateEdit(QDate(2026, 11, 22));
                 edit->setCalendarPopup(true);
                 return edit;
             }},
            {u"time"_s, [] { return new QTimeEdit(QTime(9, 30)); }},
            {u"moment"_s, [] {
                 auto *edit = new QDateTimeEdit(QDateTime(QDate(2026, 11, 22), QTime(9, 30)));
                 edit->setCalendarPopup(true);
                 return edit;
             }},
            {u"keys"_s, [] { return new QKeySequenceEdit(QKeySequence(u"Ctrl+K"_s)); }}};
}

QWidget *moodSheet(const QList<Maker> &makers, QWidget *parent = nullptr)
{
    auto *sheet = new QWidget(parent);
    auto *grid = new QGridLayout(sheet);
    grid->setSpacing(space::X2);
    for (int row = 0; row < makers.size(); ++row) {
        grid->addWidget(new QLabel(makers.at(row).first), row, 0);
        for (int column = 0; column < int(std::size(moods)); ++column) {
            QWidget *widget = makers.at(row).second();
            widget->setFocusPolicy(Qt::NoFocus);
            if (qobject_cast<QAbstractScrollArea *>(widget))
                widget->setFixedHeight(64);
            grid->addWidget(widget, row, column + 1, Qt::AlignVCenter);
            bring(widget, moods[column]);
        }
    }
    return sheet;
}

QListWidget *list(const QString &kind)
{
    auto *view = new QListWidget;
    view->setProperty("kind", kind);
    int i = 0;
    for (const QString &text : {u"General"_s, u"Accounts"_s, u"Shortcuts"_s, u"A longer name that does not fit in"_s}) {
        auto *item = new QListWidgetItem(i == 1 ? navIcon(u"user"_s) : QIcon(), text, view);
        if (kind.isEmpty())
            item->setCheckState(i % 3 == 0 ? Qt::Checked : i % 3 == 1 ? Qt::Unchecked : Qt::PartiallyChecked);
        if (i == 2)
            item->setFlags(item->flags() & ~Qt::ItemIsEnabled);
        ++i;
    }
    view->setCurrentRow(0);
    view->setFixedSize(180, 130);
    return view;
}

QWidget *tableAndTree()
{
    auto *box = new QSplitter;
    auto *table = new QTableWidget(5, 3);
    table->setHorizontalHeaderLabels({u"Campaign"_s, u"Reach"_s, u"Cost"_s});
    for (int row = 0; row < 5; ++row)
        for (int column = 0; column < 3; ++column)
            table->setItem(row, column, new QTableWidgetItem(QString::number((row + 1) * (column + 3) * 12)));
    table->setCurrentCell(1, 1);
    table->setSortingEnabled(true);
    table->sortByColumn(1, Qt::DescendingOrder);
    table->setFixedHeight(150);
    auto *tree = new QTreeWidget;
    tree->setHeaderLabels({u"Command"_s, u"Shortcut"_s});
    for (const QString &name : {u"File"_s, u"Edit"_s}) {
        auto *top = new QTreeWidgetItem(tree, {name, QString()});
        for (const QString &inner : {u"New post"_s, u"Close"_s}) {
            auto *child = new QTreeWidgetItem(top, {inner, u"Ctrl+N"_s});
            child->setCheckState(0, inner.size() > 5 ? Qt::Checked : Qt::Unchecked);
        }
        top->setExpanded(name == u"File"_s);
    }
    tree->setAlternatingRowColors(true);
    tree->setCurrentItem(tree->topLevelItem(0)->child(0));
    box->addWidget(table);
    box->addWidget(tree);
    return box;
}

QWidget *bars()
{
    auto *box = new QWidget;
    auto *line = new QHBoxLayout(box);
    for (const Qt::Orientation way : {Qt::Vertical, Qt::Horizontal}) {
        for (const bool hovered : {false, true}) {
            auto *bar = new QScrollBar(way);
            bar->setRange(0, 200);
            bar->setValue(60);
            bar->setPageStep(60);
            if (way == Qt::Vertical)
                bar->setFixedHeight(120);
            else
                bar->setFixedWidth(120);
            bar->setObjectName(way == Qt::Vertical ? u"bar vertical"_s : u"bar horizontal"_s);
            if (hovered)
                bar->setAttribute(Qt::WA_UnderMouse);
            line->addWidget(bar);
        }
    }
    for (const int value : {0, 30, 100}) {
        auto *progress = new QProgressBar;
        progress->setTextVisible(false);
        progress->setObjectName(u"progress"_s);
        progress->setValue(value);
        line->addWidget(progress);
    }
    auto *slider = new QSlider(Qt::Horizontal);
    slider->setValue(40);
    slider->setObjectName(u"slider"_s);
    line->addWidget(slider);
    return box;
}

QWidget *viewSheet(QWidget *parent = nullptr)
{
    auto *sheet = new QWidget(parent);
    auto *column = new QVBoxLayout(sheet);
    auto *lists = new QHBoxLayout;
    for (const QString &kind : {QString(), u"nav"_s, u"offers"_s, u"bare"_s})
        lists->addWidget(list(kind));
    QListWidget *off = list({});
    off->setEnabled(false);
    lists->addWidget(off);
    column->addLayout(lists);
    column->addWidget(tableAndTree());
    column->addWidget(bars());
    auto *line = new QHBoxLayout;
    auto *group = new QGroupBox(u"Repeat"_s);
    group->setCheckable(true);
    auto *inside = new QVBoxLayout(group);
    inside->addWidget(new QCheckBox(u"Only on working days"_s));
    inside->addWidget(new QRadioButton(u"Until"_s));
    line->addWidget(group);
    auto *plain = new QGroupBox(u"Plain group"_s);
    (new QVBoxLayout(plain))->addWidget(new QLabel(u"Words"_s));
    line->addWidget(plain);
    auto *tabs = new QTabWidget;
    tabs->addTab(new QLabel(u"First page"_s), u"Figures"_s);
    tabs->addTab(new QLabel(u"Second page"_s), icon(u"list"_s), u"Rounds"_s);
    tabs->addTab(new QLabel(u"Third page"_s), u"Closed to you"_s);
    tabs->setTabEnabled(2, false);
    line->addWidget(tabs, 1);
    column->addLayout(line);
    auto *choice = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel | QDialogButtonBox::Help);
    column->addWidget(choice);
    return sheet;
}

std::unique_ptr<QMainWindow> frameWindow()
{
    auto window = std::make_unique<QMainWindow>();
    QMenu *file = window->menuBar()->addMenu(u"&File"_s);
    file->addAction(u"New"_s);
    window->menuBar()->addMenu(u"&Edit"_s)->addAction(u"Undo"_s);
    window->menuBar()->addMenu(u"&Help"_s)->setEnabled(false);
    window->setCentralWidget(new QTextEdit(u"Middle"_s));
    for (const QString &name : {u"Drafts"_s, u"Outbox"_s, u"Health"_s}) {
        auto *dock = new QDockWidget(name);
        dock->setObjectName(name);
        dock->setWidget(new QListWidget);
        window->addDockWidget(name == u"Health"_s ? Qt::LeftDockWidgetArea : Qt::RightDockWidgetArea, dock);
    }
    const QList<QDockWidget *> docks = window->findChildren<QDockWidget *>();
    window->tabifyDockWidget(docks.at(0), docks.at(1));
    window->statusBar()->showMessage(u"All changes are saved"_s);
    window->statusBar()->addPermanentWidget(new QLabel(u"Online"_s));
    window->resize(760, 300);
    return window;
}

QMenu *filledMenu(QWidget *parent)
{
    auto *menu = new QMenu(parent);
    menu->addAction(icon(u"copy"_s), u"Duplicate"_s)->setShortcut(QKeySequence(u"Ctrl+D"_s));
    menu->addAction(u"Move to another day"_s);
    menu->addSeparator();
    QAction *late = menu->addAction(u"Only late ones"_s);
    late->setCheckable(true);
    late->setChecked(true);
    QAction *mine = menu->addAction(u"Only mine"_s);
    mine->setCheckable(true);
    menu->addAction(u"Not now"_s)->setEnabled(false);
    menu->addSection(u"More"_s);
    menu->addMenu(u"Labels"_s)->addAction(u"None"_s);
    menu->setDefaultAction(menu->actions().at(1));
    return menu;
}

class Painter final
{
public:
    Painter(const QDir &folder, QString look) : m_folder(folder), m_look(std::move(look)) {}

    void shoot(QWidget *widget, const QString &name) const
    {
        QTest::qWait(20);
        keep(widget->grab(), name);
    }
    void keep(const QPixmap &pixmap, const QString &name) const
    {
        if (!pixmap.save(m_folder.filePath(name + u'-' + m_look + u".png"_s)))
            qWarning("cannot write %s", qPrintable(name));
    }
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name + u'-' + m_look); }

private:
    QDir m_folder;
    QString m_look;
};

/** One after another gets the keyboard; all of them in one picture. */
void shootFocus(const Painter &out)
{
    QWidget window;
    auto *grid = new QGridLayout(&window);
    grid->setSpacing(space::X2);
    QList<QWidget *> all;
    for (const Maker &maker : buttonMakers() + fieldMakers()) {
        QWidget *widget = maker.second();
        widget->setFocusPolicy(Qt::StrongFocus);
        if (qobject_cast<QAbstractScrollArea *>(widget))
            widget->setFixedHeight(64);
        all.append(widget);
    }
    for (const QString &kind : {QString(), u"nav"_s, u"offers"_s})
        all.append(list(kind));
    auto *tabs = new QTabBar;
    tabs->addTab(u"Figures"_s);
    tabs->addTab(u"Rounds"_s);
    all.append(tabs);
    for (int i = 0; i < all.size(); ++i)
        grid->addWidget(all.at(i), i / 5, i % 5, Qt::AlignVCenter);
    window.show();
    window.activateWindow();
    QTest::qWait(60);
    QPixmap sheet(window.size());
    sheet.fill(tokens().color(ColorRole::Canvas));
    QPainter painter(&sheet);
    for (QWidget *widget : std::as_const(all)) {
        widget->setFocus(Qt::TabFocusReason);
        QTest::qWait(1);
        painter.drawPixmap(widget->pos(), widget->grab());
    }
    painter.end();
    out.keep(sheet, u"focus"_s);
}

QWidget *topLevel(const char *className)
{
    const QWidgetList tops = QApplication::topLevelWidgets();
    for (QWidget *top : tops) {
        if (top->isVisible() && top->inherits(className))
            return top;
    }
    return nullptr;
}

void shootPopups(const Painter &out)
{
    QWidget window;
    auto *column = new QVBoxLayout(&window);
    QComboBox *closed = combo(false, true);
    QComboBox *open = combo(true);
    auto *date = new QDateEdit(QDate(2026, 11, 22));
    date->setCalendarPopup(true);
    for (QWidget *widget : {static_cast<QWidget *>(closed), static_cast<QWidget *>(open), static_cast<QWidget *>(date)})
        column->addWidget(widget);
    window.resize(320, 200);
    window.show();
    QMenu *menu = filledMenu(&window);
    menu->popup({20, 20});
    menu->setActiveAction(menu->actions().first());
    out.shoot(menu, u"menu"_s);
    menu->close();
    for (QComboBox *box : {closed, open}) {
        box->showPopup();
        out.shoot(box->view()->window(), box == closed ? u"popup"_s : u"popupedit"_s);
        box->hidePopup();
    }
    open->setFocus();
    open->completer()->setCompletionMode(QCompleter::PopupCompletion);
    open->completer()->setCompletionPrefix(u"E"_s);
    open->completer()->complete();
    out.shoot(open->completer()->popup(), u"completer"_s);
    open->completer()->popup()->hide();
    QCalendarWidget month;
    month.setSelectedDate(QDate(2026, 11, 22));
    month.show();
    out.shoot(&month, u"month"_s);
    month.hide();
    QToolTip::showText({50, 50}, u"Answered within the hour"_s, &window);
    if (QWidget *tip = topLevel("QTipLabel"))
        out.shoot(tip, u"tip"_s);
    QToolTip::hideText();
}

void shootDialogs(const Painter &out)
{
    QMessageBox box(QMessageBox::Warning, u"Delete"_s, u"Delete 3 posts?"_s, QMessageBox::Cancel | QMessageBox::Ok);
    box.setInformativeText(u"They are gone from every calendar."_s);
    box.setAttribute(Qt::WA_DontShowOnScreen);
    box.show();
    out.shoot(&box, u"message"_s);
    QFileDialog files(nullptr, u"Open"_s, u"/usr/share/misc"_s);
    files.setOption(QFileDialog::DontUseNativeDialog);
    files.setAttribute(Qt::WA_DontShowOnScreen);
    files.show();
    QTest::qWait(300);
    out.shoot(&files, u"files"_s);
    const std::unique_ptr<QMainWindow> frame = frameWindow();
    frame->show();
    out.shoot(frame.get(), u"frame"_s);
}

void writeSizes(const QList<const QWidget *> &sheets, const QString &path)
{
    QFile file(path + u".txt"_s);
    if (!file.open(QIODevice::WriteOnly))
        return;
    QTextStream text(&file);
    const auto pair = [](QSize size) { return u"%1x%2"_s.arg(size.width()).arg(size.height()); };
    for (const QWidget *sheet : sheets) {
        for (const QWidget *widget : sheet->findChildren<QWidget *>()) {
            text << widget->metaObject()->className() << ' ' << widget->objectName() << ' ' << widget->property("kind").toString() << " hint "
                 << pair(widget->sizeHint()) << " least " << pair(widget->minimumSizeHint()) << " is " << pair(widget->size()) << " inside "
                 << pair(widget->contentsRect().size()) << '\n';
        }
    }
}

} // namespace

void shootControls(const QDir &folder, const QString &look)
{
    const Painter out(folder, look);
    std::unique_ptr<QWidget> buttons(moodSheet(buttonMakers()));
    std::unique_ptr<QWidget> fields(moodSheet(fieldMakers()));
    std::unique_ptr<QWidget> views(viewSheet());
    for (const auto &[sheet, name] : {std::pair{buttons.get(), u"buttons"_s}, {fields.get(), u"fields"_s}, {views.get(), u"views"_s}}) {
        sheet->show();
        out.shoot(sheet, name);
    }
    writeSizes({buttons.get(), fields.get(), views.get()}, out.path(u"sizes"_s));
    for (QWidget *sheet : {buttons.get(), fields.get(), views.get()})
        sheet->hide();
    shootFocus(out);
    shootPopups(out);
    shootDialogs(out);
}

} // namespace campanile::test
