// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/banners.h"

#include "ui/kit/bidi.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QAccessible>
#include <QPainter>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>

namespace campanile::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kBannerHeight = 40;
constexpr int kBannerWide = 400;     ///< px that it asks for; it takes what it gets
constexpr int kBannerBeside = 300;   ///< px that words need beside the buttons, unless they are shorter
constexpr int kBannerTallest = 2'000;

/** Black or white in the theme's sense, whichever is read better on @p ground. */
QColor inkOn(const QColor &ground)
{
    const Tokens &t = tokens();
    const QColor &surface = t.color(ColorRole::Surface);
    const QColor &text = t.color(ColorRole::Text);
    return contrastRatio(surface, ground) > contrastRatio(text, ground) ? surface : text;
}

} // namespace

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

/**
 * As high as its words need: what happened is never cut. In one line where that fits, with the detail below where there is room beside the
 * buttons, and with the buttons below the words where there is not.
 */
class Banner final : public QWidget
{
public:
    explicit Banner(QWidget *parent) : QWidget(parent) { setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed); }

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
        arrange();
        update();
    }
    [[nodiscard]] QString whole() const { return m_look.detail.isEmpty() ? m_look.text : m_look.text + u' ' + m_look.detail; }
    [[nodiscard]] QSize sizeHint() const override { return {kBannerWide, height()}; }

protected:
    void resizeEvent(QResizeEvent *event) override
    {
        QWidget::resizeEvent(event);
        arrange();
    }
    void changeEvent(QEvent *event) override
    {
        QWidget::changeEvent(event);
        if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange || event->type() == QEvent::LayoutDirectionChange)
            arrange();
    }
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
        drawIcon(&painter, shown(m_mark), m_look.icon, ink);
        painter.setPen(ink);
        painter.setFont(fontOf(TypeRole::Strong));
        painter.drawText(shown(m_strong), kBannerText, m_look.text);
        painter.setFont(fontOf(TypeRole::Body));
        painter.drawText(shown(m_detail), kBannerText, m_look.detail);
    }

private:
    static constexpr int kBannerText = Qt::AlignLeading | Qt::AlignTop | Qt::TextWordWrap;

    [[nodiscard]] QRect shown(const QRect &place) const { return QStyle::visualRect(layoutDirection(), rect(), place); }
    [[nodiscard]] static QSize wrapped(const QString &text, TypeRole role, int room)
    {
        return text.isEmpty() ? QSize() : QFontMetrics(fontOf(role)).boundingRect(QRect(0, 0, std::max(1, room), kBannerTallest), kBannerText, text).size();
    }

    /** Everything in a window that is read from the left; shown() turns it round. */
    void arrange()
    {
        const int left = space::PanelPadding + metric::IconNormal + space::X2;
        const int right = width() - space::PanelPadding;
        int buttons = 0;
        int tallest = 0;
        for (const BannerButton *button : std::as_const(m_buttons)) {
            buttons += button->sizeHint().width() + space::X2;
            tallest = std::max(tallest, button->sizeHint().height());
        }
        const int strong = QFontMetrics(fontOf(TypeRole::Strong)).horizontalAdvance(m_look.text);
        const int detail = QFontMetrics(fontOf(TypeRole::Body)).horizontalAdvance(m_look.detail);
        const bool isBeside = right - buttons - left >= std::min(std::max(strong, detail), kBannerBeside);
        const int end = isBeside ? right - buttons : right;
        const int room = std::max(1, end - left);
        const bool isOneLine = isBeside && strong + (detail > 0 ? space::X2 + detail : 0) <= room;
        const QSize first = wrapped(m_look.text, TypeRole::Strong, room);
        const QSize second = isOneLine ? wrapped(m_look.detail, TypeRole::Body, detail + 1) : wrapped(m_look.detail, TypeRole::Body, room);
        const int words = isOneLine ? std::max(first.height(), second.height()) : first.height() + second.height();
        const int least = std::max(kBannerHeight, QFontMetrics(fontOf(TypeRole::Strong)).height() + space::X4);
        const int wordsRow = std::max({words + 2 * space::X2, isBeside ? tallest + space::X2 : 0, isBeside ? least : 0});
        const int top = isBeside ? (wordsRow - words) / 2 : space::X2;
        m_strong = QRect(left, top, isOneLine ? strong + 1 : room, first.height());
        m_detail = isOneLine ? QRect(m_strong.right() + space::X2, top, detail + 1, second.height()) : QRect(left, top + first.height(), room, second.height());
        m_mark = QRect(space::PanelPadding, top + (QFontMetrics(fontOf(TypeRole::Strong)).height() - metric::IconNormal) / 2, metric::IconNormal, metric::IconNormal);
        setFixedHeight(isBeside ? wordsRow : placeBelow(top + words + space::X2, left, right));
        if (isBeside)
            placeBeside(end + space::X2);
    }

    void placeBeside(int x)
    {
        for (BannerButton *button : std::as_const(m_buttons)) {
            const QSize size = button->sizeHint();
            button->setGeometry(shown(QRect(QPoint(x, (height() - size.height()) / 2), size)));
            x += size.width() + space::X2;
        }
    }

    /** In as many rows as they need; gives where they end. */
    int placeBelow(int y, int left, int right)
    {
        QList<QRect> places;
        int x = left;
        int rowHeight = 0;
        for (const BannerButton *button : std::as_const(m_buttons)) {
            const QSize size = button->sizeHint();
            if (x > left && x + size.width() > right) {
                x = left;
                y += rowHeight + space::X1;
            }
            places.append(QRect(QPoint(x, y), size));
            x += size.width() + space::X2;
            rowHeight = std::max(rowHeight, size.height());
        }
        for (qsizetype i = 0; i < places.size(); ++i)
            m_buttons.at(i)->setGeometry(shown(places.at(i)));
        return y + rowHeight + (places.isEmpty() ? 0 : int(space::X2));
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
            button->show();
            m_buttons.append(button);
        }
        button->disconnect(this);
        button->setTone(m_look.tone);
        button->setText(action.text);
        button->setEnabled(action.enabled);
        button->setToolTip(action.enabled ? QString() : action.whyNot);
        button->setAccessibleDescription(whole());
        connect(button, &QPushButton::clicked, this, [run = action.run] { run(); }, Qt::QueuedConnection);
    }

    BannerLook m_look;
    QList<BannerButton *> m_buttons;
    QRect m_mark;
    QRect m_strong;
    QRect m_detail;
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
