// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.h"

#include "ui/theme/icons.h"
#include "ui/theme/resources.h"
#include "ui/theme/style.h"

#include <QApplication>
#include <QEvent>
#include <QFontDatabase>
#include <QFontInfo>
#include <QLabel>
#include <QPointer>
#include <QTimer>
#include <QToolTip>
#include <QWidget>
#include <QWindow>

#include <utility>

namespace campanile::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr char propertyName[] = "campanileTheme";
constexpr qsizetype kMostAdvances = 500; // more than the controls of a window say

} // namespace

Theme::Theme(LookSource source, QObject *parent) : QObject(parent), m_source(std::move(source))
{
    loadUiResources();
    m_systemFont = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
    if (m_systemFont.pointSizeF() <= 0)
        m_systemFont.setPointSizeF(10);
    if (!m_source)
        m_source = [this] { return askDesktop(); };
    m_look = m_source();
    qApp->setProperty(propertyName, QVariant::fromValue<QObject *>(this));
    rebuild();
}

Theme::~Theme()
{
    if (qApp)
        qApp->setProperty(propertyName, {});
}

Theme *Theme::current()
{
    return qApp ? qobject_cast<Theme *>(qApp->property(propertyName).value<QObject *>()) : nullptr;
}

const Tokens &Theme::tokensNow()
{
    static const Tokens fallback = Tokens::of(ThemeKind::Light);
    const Theme *theme = current();
    return theme ? theme->m_tokens : fallback;
}

SystemLook Theme::askDesktop() const
{
    // A palette without set roles makes Qt give the desktop's own; ours is put back by the caller's rebuild().
    const QPalette ours = QApplication::palette();
    QApplication::setPalette(QPalette());
    const QPalette desktop = QApplication::palette();
    if (m_applied)
        QApplication::setPalette(ours);
    const QColor window = desktop.color(QPalette::Window);
    const QColor text = desktop.color(QPalette::WindowText);
    SystemLook look;
    look.dark = window.lightness() < text.lightness();
    look.highContrast = contrastRatio(window, text) > 20.9;
    look.reducedMotion = !QApplication::isEffectEnabled(Qt::UI_General);
    // Fusion's built-in blue means that the desktop named no colour of its own.
    const QColor highlight = desktop.color(QPalette::Highlight);
    if (highlight != QColor(48, 140, 198) && highlight != QColor(145, 145, 145) && highlight.saturation() > 40)
        look.accent = highlight;
    return look;
}

void Theme::apply()
{
    if (!m_applied) {
        QApplication::setStyle(new CampanileStyle(m_tokens));
        qApp->installEventFilter(this);
        m_applied = true;
    } else if (auto *style = dynamic_cast<CampanileStyle *>(QApplication::style())) {
        style->setTokens(m_tokens);
    }
    forgetFonts();
    QApplication::setFont(font(TypeRole::Body));
    QApplication::setPalette(palette());
    QToolTip::setPalette(palette());
    // Qt posts both to the windows; who asks a widget next is to hear of the new ones.
    QCoreApplication::sendPostedEvents(nullptr, QEvent::ApplicationFontChange);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::ApplicationPaletteChange);
    Q_EMIT changed();
}

void Theme::rebuild()
{
    ThemeKind kind = ThemeKind::Light;
    switch (m_mode) {
    case ThemeMode::System:
        if (m_look.highContrast)
            kind = m_look.dark ? ThemeKind::HighContrastDark : ThemeKind::HighContrastLight;
        else
            kind = m_look.dark ? ThemeKind::Dark : ThemeKind::Light;
        break;
    case ThemeMode::Light:
        kind = ThemeKind::Light;
        break;
    case ThemeMode::Dark:
        kind = ThemeKind::Dark;
        break;
    case ThemeMode::HighContrast:
        kind = m_look.dark ? ThemeKind::HighContrastDark : ThemeKind::HighContrastLight;
        break;
    }
    Tokens next = Tokens::of(kind);
    if (m_useAccent && m_look.accent)
        next = next.withAccent(*m_look.accent);
    next.text = m_textScale;
    const bool same = next == m_tokens;
    m_tokens = next;
    if (m_applied && !same)
        apply();
}

void Theme::setMode(ThemeMode mode)
{
    m_mode = mode;
    rebuild();
}

void Theme::setMotion(MotionMode mode)
{
    m_motion = mode;
}

void Theme::setTextScale(int percent)
{
    percent = qBound(80, percent, 200);
    if (percent == m_textScale)
        return;
    const qreal ratio = qreal(percent) / m_textScale;
    m_textScale = percent;
    forgetFonts();
    m_tokens.text = percent;
    if (!m_applied)
        return;
    // A widget with a size of its own hears nothing of the application's.
    QList<std::pair<QPointer<QWidget>, QFont>> own;
    const QWidgetList widgets = QApplication::allWidgets();
    for (QWidget *widget : widgets) {
        QFont font = widget->font();
        if (!widget->testAttribute(Qt::WA_SetFont) || !(font.resolveMask() & QFont::SizeResolved) || font.pointSizeF() <= 0)
            continue;
        font.setPointSizeF(font.pointSizeF() * ratio);
        own.append({widget, font});
    }
    apply();
    for (const auto &[widget, font] : std::as_const(own)) {
        if (widget)
            widget->setFont(font);
    }
}

void Theme::setUseSystemAccent(bool use)
{
    m_useAccent = use;
    rebuild();
}

void Theme::refreshSystem()
{
    m_look = m_source();
    rebuild();
}

int Theme::motionMs() const
{
    const bool reduced = m_motion == MotionMode::Reduced || (m_motion == MotionMode::System && m_look.reducedMotion);
    return reduced ? 0 : metric::MotionMs;
}

void Theme::setFamilies(const QStringList &families)
{
    if (families == m_families)
        return;
    m_families = families;
    forgetFonts();
    if (m_applied)
        apply();
}

void Theme::forgetFonts()
{
    m_fonts = {};
}

QFont Theme::font(TypeRole role) const
{
    std::optional<QFont> &font = m_fonts.at(size_t(role)).font;
    if (!font)
        font = makeFont(role);
    return *font;
}

int Theme::advance(TypeRole role, const QString &text) const
{
    QHash<QString, int> &known = m_fonts.at(size_t(role)).advances;
    const auto it = known.constFind(text);
    if (it != known.constEnd())
        return *it;
    if (known.size() >= kMostAdvances)
        known.clear();
    return *known.insert(text, QFontMetrics(font(role)).horizontalAdvance(text));
}

QFont Theme::makeFont(TypeRole role) const
{
    QFont font = m_systemFont;
    if (m_families.isEmpty())
        m_families = textFamilies(m_systemFont);
    font.setFamilies(m_families);
    qreal size = m_systemFont.pointSizeF();
    switch (role) {
    case TypeRole::Caption:
        size -= 2;
        break;
    case TypeRole::CaptionStrong:
        size -= 2;
        font.setWeight(QFont::DemiBold);
        break;
    case TypeRole::Body:
        break;
    case TypeRole::Strong:
        font.setWeight(QFont::DemiBold);
        break;
    case TypeRole::Title:
        size += 3;
        font.setWeight(QFont::DemiBold);
        break;
    case TypeRole::Display:
        size += 8;
        font.setWeight(QFont::DemiBold);
        break;
    }
    font.setPointSizeF(qMax(6.0, size * m_textScale / 100.0));
    return font;
}

QStringList textFamilies(const QFont &system, const std::function<QString(const QString &)> &match)
{
    // The text font stands first: with the emoji font first, digits would come from it.
    // An alias must become a real family, or the emoji font would be the first real one.
    QString family = system.family();
    if (!QFontDatabase::hasFamily(family))
        family = match ? match(family) : QFontInfo(system).family();
    QStringList families{family};
    if (!families.contains(u"Noto Color Emoji"_s))
        families << u"Noto Color Emoji"_s;
    return families;
}

QFont fontOf(TypeRole role)
{
    const Theme *theme = Theme::current();
    return theme ? theme->font(role) : QApplication::font();
}

int advanceOf(TypeRole role, const QString &text)
{
    const Theme *theme = Theme::current();
    return theme ? theme->advance(role, text) : QFontMetrics(fontOf(role)).horizontalAdvance(text);
}

QPalette Theme::palette() const
{
    const auto color = [this](ColorRole role) { return m_tokens.color(role); };
    QPalette p;
    p.setColor(QPalette::Window, color(ColorRole::Canvas));
    p.setColor(QPalette::WindowText, color(ColorRole::Text));
    p.setColor(QPalette::Base, color(ColorRole::Surface));
    p.setColor(QPalette::AlternateBase, color(ColorRole::Canvas));
    p.setColor(QPalette::Text, color(ColorRole::Text));
    p.setColor(QPalette::Button, color(ColorRole::Raised));
    p.setColor(QPalette::ButtonText, color(ColorRole::Text));
    p.setColor(QPalette::BrightText, color(ColorRole::Danger));
    p.setColor(QPalette::ToolTipBase, color(ColorRole::Raised));
    p.setColor(QPalette::ToolTipText, color(ColorRole::Text));
    p.setColor(QPalette::PlaceholderText, color(ColorRole::Muted));
    p.setColor(QPalette::Highlight, color(ColorRole::Accent));
    p.setColor(QPalette::HighlightedText, color(ColorRole::OnAccent));
    p.setColor(QPalette::Link, color(ColorRole::Accent));
    p.setColor(QPalette::LinkVisited, color(ColorRole::Accent));
    p.setColor(QPalette::Light, color(ColorRole::Raised));
    p.setColor(QPalette::Midlight, m_tokens.hover());
    p.setColor(QPalette::Mid, color(ColorRole::Line));
    p.setColor(QPalette::Dark, color(ColorRole::Line));
    p.setColor(QPalette::Shadow, color(ColorRole::Line));
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, m_tokens.disabled());
    p.setColor(QPalette::Disabled, QPalette::Base, color(ColorRole::Canvas));
    p.setColor(QPalette::Disabled, QPalette::Highlight, m_tokens.pressed());
    p.setColor(QPalette::Disabled, QPalette::HighlightedText, color(ColorRole::Text));
    return p;
}

bool Theme::eventFilter(QObject *watched, QEvent *event)
{
    // Posts, names and file names are other people's words: what looks like markup in them is shown, not obeyed. Tooltips
    // are labels too. A label that is meant to have markup says so with setTextFormat().
    if (event->type() == QEvent::Polish) {
        auto *label = qobject_cast<QLabel *>(watched);
        if (label && label->textFormat() == Qt::AutoText)
            label->setTextFormat(Qt::PlainText);
    }
    if (event->type() == QEvent::ThemeChange && !m_refreshQueued && watched->isWindowType()) {
        m_refreshQueued = true;
        QTimer::singleShot(0, this, [this] {
            m_refreshQueued = false;
            refreshSystem();
        });
    }
    return QObject::eventFilter(watched, event);
}

} // namespace campanile::ui

#include "moc_theme.cpp"
