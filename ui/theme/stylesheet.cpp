// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/stylesheet.h"

#include "ui/theme/tokens.h"

namespace campanile::ui {

using namespace Qt::StringLiterals;

namespace {

// $names are filled from the tokens; buttons say what they are by the dynamic property "kind".
constexpr char sheet[] = R"(
QToolTip { background: $raised; color: $text; border: $lw solid $line; padding: 4px 8px; }
QMenu { background: $raised; border: $lw solid $line; padding: 4px; }
QMenu::item { padding: 5px 24px 5px 12px; border-radius: 4px; }
QMenu::item:selected { background: $hover; color: $text; }
QMenu::item:disabled { color: $disabled; }
QMenu::separator { height: 1px; background: $line; margin: 4px 8px; }
QMenuBar { background: $canvas; border-bottom: 1px solid $line; }
QMenuBar::item { padding: 5px 10px; background: transparent; border-radius: 4px; }
QMenuBar::item:selected { background: $hover; }
QPushButton { background: $raised; color: $text; border: $lw solid $line; border-radius: 6px; padding: 0 12px; min-height: 28px; }
QPushButton:hover { background: $hover; }
QPushButton:pressed, QPushButton:checked { background: $pressed; }
QPushButton:focus { border: $fw solid $accent; }
QPushButton:disabled { color: $disabled; }
QPushButton[kind="primary"] { background: $accent; color: $onaccent; border-color: $accent; font-weight: 600; }
QPushButton[kind="primary"]:hover { background: $accenthover; }
QPushButton[kind="primary"]:focus { border: $fw solid $text; }
QPushButton[kind="primary"]:disabled { background: $dimmed; color: $muted; border-color: $dimmed; }
QPushButton[kind="danger"] { color: $danger; border-color: $danger; }
QPushButton[kind="link"] { background: transparent; border: none; color: $accent; padding: 0 4px; text-decoration: underline; }
QToolButton { background: transparent; border: none; border-radius: 6px; padding: 4px; }
QToolButton:hover { background: $hover; }
QToolButton:pressed, QToolButton:checked { background: $pressed; }
QToolButton:focus { border: $fw solid $accent; }
QToolButton::menu-indicator { image: none; }
QToolButton[kind="segment"] { padding: 1px 6px; border-radius: 4px; }
QToolButton[kind="small"] { padding: 2px; }
QToolButton[kind="word"] { color: $accent; padding: 3px 4px; }
QToolButton[kind="word"]:disabled { color: $disabled; }
QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox, QComboBox { background: $surface; color: $text; border: $lw solid $field; border-radius: 6px; padding: 0 8px; min-height: 28px; selection-background-color: $accent; selection-color: $onaccent; }
QPlainTextEdit, QTextEdit { padding: 4px; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QAbstractSpinBox:focus, QComboBox:focus { border: $fw solid $accent; }
QLineEdit[invalid="true"] { border: $fw solid $danger; }
QLineEdit:disabled, QComboBox:disabled, QAbstractSpinBox:disabled, QPlainTextEdit:disabled { color: $disabled; background: $canvas; }
QComboBox::drop-down { border: none; width: 24px; }
QComboBox::down-arrow { image: url(:/ui/icons/chevron-down-$mode.svg); width: 16px; height: 16px; }
QDateTimeEdit::drop-down { border: none; width: 24px; subcontrol-position: center right; }
QDateTimeEdit::down-arrow { image: url(:/ui/icons/chevron-down-$mode.svg); width: 16px; height: 16px; }
QSpinBox::up-button, QSpinBox::down-button { width: 0; border: none; }
QDockWidget { font-weight: 600; }
QDockWidget::title { background: $surface; padding: 6px 12px; text-align: left; }
QDockWidget::close-button, QDockWidget::float-button { border: none; background: transparent; padding: 0; icon-size: 14px; }
QDockWidget::close-button:hover, QDockWidget::float-button:hover { background: $hover; border-radius: 4px; }
QComboBox QAbstractItemView { background: $raised; border: $lw solid $line; selection-background-color: $hover; selection-color: $text; outline: 0; }
QAbstractItemView { border: none; outline: 0; background: $surface; }
QListView[kind="bare"], QListView[kind="bare"] QToolButton { background: transparent; }
QCheckBox { spacing: 8px; }
QCheckBox::indicator, QAbstractItemView::indicator, QGroupBox::indicator { width: 14px; height: 14px; border: $lw solid $field; border-radius: 4px; background: $surface; }
QCheckBox::indicator:hover, QAbstractItemView::indicator:hover { border-color: $accent; }
QCheckBox::indicator:focus { border: $fw solid $accent; width: 12px; height: 12px; }
QCheckBox::indicator:checked, QAbstractItemView::indicator:checked, QGroupBox::indicator:checked { background: $accent; border-color: $accent; image: url(:/ui/icons/check-$mode.svg); }
QCheckBox::indicator:indeterminate, QAbstractItemView::indicator:indeterminate { background: $muted; border-color: $muted; }
QCheckBox::indicator:disabled, QAbstractItemView::indicator:disabled { background: $canvas; border-color: $line; }
QCheckBox:disabled, QRadioButton:disabled { color: $disabled; }
QRadioButton { spacing: 8px; }
QRadioButton::indicator { width: 14px; height: 14px; border: $lw solid $field; border-radius: 8px; background: $surface; }
QRadioButton::indicator:hover, QRadioButton::indicator:focus { border-color: $accent; }
QRadioButton::indicator:checked { width: 6px; height: 6px; border: 5px solid $accent; background: $onaccent; }
QListWidget[kind="nav"]::item { border-radius: 6px; padding: 0 8px; color: $text; }
QListWidget[kind="nav"]::item:hover { background: $hover; }
QListWidget[kind="nav"]::item:selected { background: $pressed; color: $text; }
QListWidget[kind="nav"]::item:selected:focus { border: $fw solid $accent; }
QListView[kind="offers"] { background: $raised; border: $lw solid $line; padding: 4px; }
QListView[kind="offers"]::item { border-radius: 4px; padding: 0 8px; min-height: 28px; color: $text; }
QListView[kind="offers"]::item:hover, QListView[kind="offers"]::item:selected { background: $hover; color: $text; }
QHeaderView::section { background: $surface; color: $muted; border: none; border-bottom: 1px solid $line; padding: 4px 8px; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar::handle:vertical { background: $thumb; border-radius: 4px; min-height: 32px; margin: 2px; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle:horizontal { background: $thumb; border-radius: 4px; min-width: 32px; margin: 2px; }
QScrollBar::handle:hover { background: $muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QScrollArea { border: none; }
QTabBar::tab { background: transparent; color: $muted; padding: 6px 12px; border: none; border-bottom: 2px solid transparent; }
QTabBar::tab:selected { color: $text; border-bottom: 2px solid $accent; }
QTabBar::tab:hover { color: $text; }
QMainWindow::separator { background: $line; width: 1px; height: 1px; }
QMainWindow::separator:hover { background: $accent; }
QProgressBar { background: $line; border: none; border-radius: 3px; max-height: 6px; min-height: 6px; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }
QStatusBar { background: $canvas; border-top: 1px solid $line; }
QStatusBar::item { border: none; }
QDialog { background: $surface; }
)";

} // namespace

QString styleSheetOf(const Tokens &t)
{
    const auto name = [](const QColor &c) { return c.name(); };
    const QList<std::pair<QString, QString>> values{
        {u"$accenthover"_s, name(blend(t.color(ColorRole::Text), t.color(ColorRole::Accent), 0.12))},
        {u"$canvas"_s, name(t.color(ColorRole::Canvas))},
        {u"$surface"_s, name(t.color(ColorRole::Surface))},
        {u"$raised"_s, name(t.color(ColorRole::Raised))},
        {u"$line"_s, name(t.color(ColorRole::Line))},
        {u"$field"_s, name(blend(t.color(ColorRole::Muted), t.color(ColorRole::Line), t.isHighContrast() ? 0 : 0.35))},
        {u"$thumb"_s, name(blend(t.color(ColorRole::Muted), t.color(ColorRole::Surface), 0.45))},
        {u"$text"_s, name(t.color(ColorRole::Text))},
        {u"$muted"_s, name(t.color(ColorRole::Muted))},
        {u"$onaccent"_s, name(t.color(ColorRole::OnAccent))},
        {u"$accent"_s, name(t.color(ColorRole::Accent))},
        {u"$danger"_s, name(t.ink(Tone::Danger))},
        {u"$hover"_s, name(t.hover())},
        {u"$pressed"_s, name(t.pressed())},
        {u"$disabled"_s, name(t.disabled())},
        {u"$dimmed"_s, name(blend(t.color(ColorRole::Text), t.color(ColorRole::Surface), 0.12))},
        {u"$lw"_s, u"%1px"_s.arg(t.line)},
        {u"$fw"_s, u"%1px"_s.arg(t.isHighContrast() ? 3 : 2)},
        {u"$mode"_s, t.isDark() ? u"dark"_s : u"light"_s},
    };
    QString text = QString::fromLatin1(sheet);
    for (const auto &[key, value] : values)
        text.replace(key, value);
    return text;
}

} // namespace campanile::ui
