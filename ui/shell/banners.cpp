// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/banners.h"

#include "ui/kit/bidi.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace campanile::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kBannerHeight = 40;

/** Black or white in the theme's sense, whichever is read better on @p ground. */
QColor inkOn(const QColor &ground)
{
    const Tokens &t = tokens();
    const QColor &surface = t.color(ColorRole::Surface);
    const QColor &text = t.color(ColorRole::Text);
    return contrastRatio(surface, ground) > contrastRatio(text, ground) ? surface : text;
}

/** A button in the colours of its banner, the other way round. */
class BannerButton final : public QPushButton
{
public:
    using QPushButton::QPushButton;
    void setTone(Tone tone)
    {
        m_tone = tone;
        update();
    }
    [[nodiscard]] QSize sizeHint() const override
    {
        const QFontMetrics metrics(fontOf(TypeRole::Strong));
        return {metrics.horizontalAdvance(text()) + 2 * space::X3, std::max(28, metrics.height() + space::X2)};
    }
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QColor ground = tokens().tone(m_tone);
        const QColor ink = inkOn(ground);
        const bool isFilled = isEnabled();
        const QColor fill = isFilled ? (isDown() ? blend(ground, ink, 0.25) : underMouse() ? blend(ground, ink, 0.12) : ink) : ground;
        painter.setPen(QPen(ink, 1));
        painter.setBrush(fill);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), metric::RadiusControl, metric::RadiusControl);
        if (hasFocus()) {
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(isFilled ? ground : ink, 2));
            painter.drawRoundedRect(QRectF(rect()).adjusted(3, 3, -3, -3), metric::RadiusControl - 2, metric::RadiusControl - 2);
        }
        painter.setFont(fontOf(TypeRole::Strong));
        painter.setPen(isFilled ? reachContrast(ground, tokens().color(ColorRole::Text), fill, fill, 4.5) : ink);
        painter.drawText(rect(), Qt::AlignCenter | Qt::TextHideMnemonic, text());
    }

private:
    Tone m_tone = Tone::Danger;
};

} // namespace

/** One line; the strong text gives way last. */
class Banner final : public QWidget
{
public:
    explicit Banner(QWidget *parent) : QWidget(parent)
    {
        m_row = new QHBoxLayout(this);
        m_row->setContentsMargins(space::X3, space::X1, space::X3, space::X1);
        m_row->setSpacing(space::X2);
        m_row->addStretch(1);
        setMinimumHeight(std::max(kBannerHeight, QFontMetrics(fontOf(TypeRole::Strong)).height() + space::X4));
    }

    void setLook(const BannerLook &look)
    {
        m_look = look;
        for (qsizetype i = m_buttons.size() - 1; i >= 0; --i) {
            const bool stays = std::any_of(look.actions.begin(), look.actions.end(), [&](const BannerAction &action) { return action.id == m_buttons.at(i)->objectName(); });
            if (!stays)
                m_buttons.takeAt(i)->deleteLater();
        }
        for (const BannerAction &action : look.actions)
            place(action);
        setAccessibleName(whole());
        setToolTip(whole());
        update();
    }
    [[nodiscard]] QString whole() const { return m_look.detail.isEmpty() ? m_look.text : m_look.text + u' ' + m_look.detail; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const Tokens &t = tokens();
        const QColor ground = t.tone(m_look.tone);
        const QColor ink = inkOn(ground);
        painter.fillRect(rect(), ground);
        // Two of the same colour stay two.
        painter.fillRect(QRect(0, height() - 1, width(), 1), blend(ink, ground, 0.3));
        painter.setLayoutDirection(layoutDirection());
        const bool isRtl = isRightToLeft();
        int end = isRtl ? 0 : width();
        for (const QPushButton *button : m_buttons)
            end = isRtl ? std::max(end, button->geometry().right()) : std::min(end, button->geometry().left());
        const int left = isRtl ? end + space::X3 : space::PanelPadding;
        const int right = isRtl ? width() - space::PanelPadding : end - space::X3;
        QRect room(QPoint(left, 0), QPoint(right, height() - 1));
        const QRect mark(isRtl ? room.right() - metric::IconNormal : room.left(), (height() - metric::IconNormal) / 2, metric::IconNormal, metric::IconNormal);
        drawIcon(&painter, mark, m_look.icon, ink);
        isRtl ? room.setRight(mark.left() - space::X2) : room.setLeft(mark.right() + space::X2);
        const int used = line(painter, room, m_look.text, TypeRole::Strong, ink);
        isRtl ? room.setRight(room.right() - used - space::X2) : room.setLeft(room.left() + used + space::X2);
        if (room.width() > 40)
            line(painter, room, m_look.detail, TypeRole::Body, ink);
    }

private:
    static int line(QPainter &painter, const QRect &room, const QString &text, TypeRole role, const QColor &ink)
    {
        painter.setFont(fontOf(role));
        painter.setPen(ink);
        const QFontMetrics metrics(painter.font());
        const QString shown = metrics.elidedText(text, Qt::ElideRight, std::max(0, room.width()));
        painter.drawText(room, Qt::AlignLeading | Qt::AlignVCenter | Qt::TextSingleLine, shown);
        return metrics.horizontalAdvance(shown);
    }

    void place(const BannerAction &action)
    {
        const auto found = std::find_if(m_buttons.begin(), m_buttons.end(), [&](const QPushButton *button) { return button->objectName() == action.id; });
        BannerButton *button = found == m_buttons.end() ? nullptr : *found;
        if (!button) {
            button = new BannerButton(this);
            button->setObjectName(action.id);
            button->setAutoDefault(false);
            button->setFocusPolicy(Qt::TabFocus);
            m_buttons.append(button);
            m_row->addWidget(button);
        }
        button->disconnect(this);
        button->setTone(m_look.tone);
        button->setText(action.text);
        button->setEnabled(action.enabled);
        button->setToolTip(action.enabled ? QString() : action.whyNot);
        button->setAccessibleDescription(whole());
        connect(button, &QPushButton::clicked, this, [run = action.run] { run(); }, Qt::QueuedConnection);
        button->updateGeometry();
    }

    BannerLook m_look;
    QHBoxLayout *m_row;
    QList<BannerButton *> m_buttons;
};

Banners::Banners(QWidget *parent) : QWidget(parent), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    hide();
}

void Banners::setBanner(const QString &id, const BannerLook &look)
{
    auto *banner = static_cast<Banner *>(find(id));
    const bool isNew = !banner;
    if (isNew) {
        banner = new Banner(this);
        m_banners.append({id, banner});
        m_column->addWidget(banner);
    }
    const QString before = isNew ? QString() : banner->whole();
    banner->setLook(look);
    if (isNew)
        banner->show();
    show();
    // The ages in it move on every minute; only another matter is worth an interruption.
    if (isNew || !before.startsWith(look.text)) {
        QAccessibleEvent alert(banner, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
        Q_EMIT announced(banner->whole());
    }
}

void Banners::removeBanner(const QString &id)
{
    for (qsizetype i = 0; i < m_banners.size(); ++i) {
        if (m_banners.at(i).first != id)
            continue;
        Banner *gone = m_banners.takeAt(i).second;
        m_column->removeWidget(gone);
        gone->hide();
        gone->deleteLater();
        break;
    }
    setVisible(!m_banners.isEmpty());
}

QStringList Banners::ids() const
{
    QStringList list;
    for (const auto &[id, banner] : m_banners)
        list.append(id);
    return list;
}

QString Banners::textOf(const QString &id) const
{
    const QWidget *banner = find(id);
    return banner ? static_cast<const Banner *>(banner)->whole() : QString();
}

QWidget *Banners::find(const QString &id) const
{
    for (const auto &[known, banner] : m_banners) {
        if (known == id)
            return banner;
    }
    return nullptr;
}

} // namespace campanile::ui

#include "moc_banners.cpp"
