// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/settingsdialog.h"

#include "ui/kit/forms.h"
#include "ui/kit/pickers.h"
#include "ui/shell/shortcuts.h"
#include "ui/shell/uisettings.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QListWidget>
#include <QLocale>
#include <QScreen>
#include <QSpinBox>
#include <QStackedWidget>

#include <algorithm>

namespace campanile::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPageIcon = 18;

QComboBox *choiceOf(const QStringList &texts, int current, QWidget *parent)
{
    auto *combo = new QComboBox(parent);
    combo->addItems(texts);
    combo->setCurrentIndex(qBound(0, current, int(texts.size()) - 1));
    return combo;
}

QWidget *appearancePage(Settings &settings, Theme &theme, QWidget *parent)
{
    auto *page = new QWidget(parent);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::GroupGap);
    const auto keepInt = [&settings, &theme](const Setting<int> &setting) {
        return [&settings, &theme, setting](int value) {
            settings.setValue(setting, value);
            applyAppearance(settings, &theme);
        };
    };
    auto *mode = choiceOf({SettingsDialog::tr("Follow the system"), SettingsDialog::tr("Light"),
                           SettingsDialog::tr("Dark"), SettingsDialog::tr("High contrast")},
                          settings.value(uisettings::theme), page);
    QObject::connect(mode, &QComboBox::currentIndexChanged, page, keepInt(uisettings::theme));
    auto *motion = choiceOf({SettingsDialog::tr("Follow the system"), SettingsDialog::tr("On"),
                             SettingsDialog::tr("Reduced")}, settings.value(uisettings::motion), page);
    QObject::connect(motion, &QComboBox::currentIndexChanged, page, keepInt(uisettings::motion));
    auto *scale = new QSpinBox(page);
    scale->setRange(80, 200);
    scale->setSingleStep(10);
    scale->setSuffix(u' ' + QLocale().percent());
    scale->setKeyboardTracking(false);
    scale->setValue(settings.value(uisettings::textScale));
    QObject::connect(scale, &QSpinBox::valueChanged, page, keepInt(uisettings::textScale));
    auto *accent = new QCheckBox(SettingsDialog::tr("Use the system's accent color"), page);
    accent->setChecked(settings.value(uisettings::systemAccent));
    QObject::connect(accent, &QCheckBox::toggled, page, [&settings, &theme](bool on) {
        settings.setValue(uisettings::systemAccent, on);
        applyAppearance(settings, &theme);
    });
    column->addWidget(new FormRow(SettingsDialog::tr("Theme"), mode, {}, page));
    column->addWidget(accent);
    column->addWidget(new FormRow(SettingsDialog::tr("Text size"), scale,
                                  SettingsDialog::tr("Relative to the system's own size"), page));
    column->addWidget(new FormRow(SettingsDialog::tr("Animation"), motion, {}, page));
    column->addStretch(1);
    return page;
}

QWidget *languagePage(Settings &settings, QWidget *parent)
{
    auto *page = new QWidget(parent);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    auto *combo = new QComboBox(page);
    combo->addItem(SettingsDialog::tr("Follow the system"), QString());
    for (const QString &tag : {u"en-US"_s, u"de"_s, u"ar"_s}) {
        const QLocale locale(tag);
        combo->addItem(locale.nativeLanguageName(), tag);
    }
    combo->setCurrentIndex(qMax(0, combo->findData(settings.value(uisettings::language))));
    QObject::connect(combo, &QComboBox::currentIndexChanged, page, [&settings, combo] {
        settings.setValue(uisettings::language, combo->currentData().toString());
    });
    column->addWidget(new FormRow(SettingsDialog::tr("Language"), combo, {}, page));
    column->addStretch(1);
    return page;
}

QWidget *zonePage(Settings &settings, QWidget *parent)
{
    auto *page = new QWidget(parent);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::GroupGap);
    const QString chosen = settings.value(uisettings::displayZone);
    auto *own = new QCheckBox(SettingsDialog::tr("Show times in a zone of my own"), page);
    auto *zone = new ZoneCombo(page);
    zone->setZone(chosen.isEmpty() ? QByteArray("UTC") : chosen.toLatin1());
    zone->setEnabled(!chosen.isEmpty());
    own->setChecked(!chosen.isEmpty());
    const auto keep = [&settings, own, zone] {
        zone->setEnabled(own->isChecked());
        settings.setValue(uisettings::displayZone,
                          own->isChecked() ? QString::fromLatin1(zone->zone()) : QString());
    };
    QObject::connect(own, &QCheckBox::toggled, page, keep);
    QObject::connect(zone, &ZoneCombo::zoneChanged, page, keep);
    column->addWidget(own);
    column->addWidget(new FormRow(SettingsDialog::tr("Time zone"), zone,
                                  SettingsDialog::tr("Otherwise times are those of the workspace"), page));
    column->addStretch(1);
    return page;
}

} // namespace

void applyAppearance(const Settings &settings, Theme *theme)
{
    theme->setUseSystemAccent(settings.value(uisettings::systemAccent));
    theme->setMotion(MotionMode(qBound(0, settings.value(uisettings::motion), 2)));
    theme->setTextScale(settings.value(uisettings::textScale));
    theme->setMode(ThemeMode(qBound(0, settings.value(uisettings::theme), 3)));
}

bool SettingsPages::add(SettingsPage page)
{
    const bool taken = std::any_of(m_pages.begin(), m_pages.end(),
                                   [&page](const SettingsPage &other) { return other.id == page.id; });
    if (taken || page.id.isEmpty() || !page.factory || !page.title)
        return false;
    m_pages.append(std::move(page));
    return true;
}

void addShellPages(SettingsPages &pages, Settings &settings, Theme &theme, ActionRegistry &actions)
{
    pages.add({u"appearance"_s, [] { return SettingsDialog::tr("Appearance"); }, u"palette"_s,
               [&](QWidget *parent) { return appearancePage(settings, theme, parent); }});
    pages.add({u"language"_s, [] { return SettingsDialog::tr("Language"); }, u"globe"_s,
               [&](QWidget *parent) { return languagePage(settings, parent); }});
    pages.add({u"time"_s, [] { return SettingsDialog::tr("Time zone"); }, u"clock"_s,
               [&](QWidget *parent) { return zonePage(settings, parent); }});
    pages.add({u"shortcuts"_s, [] { return SettingsDialog::tr("Shortcuts"); }, u"keyboard"_s,
               [&](QWidget *parent) -> QWidget * { return new ShortcutPage(actions, parent); }});
}

SettingsDialog::SettingsDialog(const SettingsPages &pages, QWidget *parent) : QDialog(parent), m_pages(pages.all())
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Settings"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::X3, space::X3, space::X6, space::X6);
    row->setSpacing(space::X6);
    m_list = new QListWidget(this);
    m_list->setAccessibleName(tr("Pages"));
    m_list->setProperty("kind", u"nav"_s);
    m_stack = new QStackedWidget(this);
    for (const SettingsPage &page : std::as_const(m_pages)) {
        new QListWidgetItem(navIcon(page.icon), page.title(), m_list);
        m_stack->addWidget(new QWidget(m_stack));
        m_made << false;
    }
    row->addWidget(m_list);
    row->addWidget(m_stack, 1);
    connect(m_list, &QListWidget::currentRowChanged, this, &SettingsDialog::select);
    m_list->setCurrentRow(0);
    fit();
}

/** As wide as the words want in their size, within the screen. */
void SettingsDialog::fit()
{
    m_list->setIconSize({room(kPageIcon), room(kPageIcon)});
    int longest = 0;
    for (int row = 0; row < m_list->count(); ++row) {
        m_list->item(row)->setSizeHint({0, room(metric::RowNormal)});
        longest = std::max(longest, m_list->fontMetrics().horizontalAdvance(m_list->item(row)->text()));
    }
    // Icon, the style's margins and the scroll bar stand beside the words.
    m_list->setFixedWidth(std::clamp(longest + room(kPageIcon) + 2 * int(space::X6), 180, room(260)));
    const QSize most = screen()->availableSize() - QSize(space::X8, 2 * space::X8);
    resize(size().expandedTo(QSize(room(780), room(620))).boundedTo(most));
}

void SettingsDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_list)
        fit();
}

void SettingsDialog::select(int row)
{
    if (row < 0 || row >= m_pages.size())
        return;
    if (!m_made.at(row)) {
        m_made[row] = true;
        QWidget *blank = m_stack->widget(row);
        auto *column = new QVBoxLayout(blank);
        column->setContentsMargins(0, space::X2, 0, 0);
        column->addWidget(m_pages.at(row).factory(blank));
    }
    m_stack->setCurrentIndex(row);
}

void SettingsDialog::showPage(const QString &id)
{
    for (qsizetype i = 0; i < m_pages.size(); ++i) {
        if (m_pages.at(i).id == id)
            m_list->setCurrentRow(int(i));
    }
}

} // namespace campanile::ui

#include "moc_settingsdialog.cpp"
