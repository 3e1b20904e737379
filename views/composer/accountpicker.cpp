// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/composer/accountpicker.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "views/composer/composertexts.h"
#include "ui/kit/flowlayout.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

namespace campanile::views::composer {

using namespace Qt::StringLiterals;

namespace {

constexpr int kAvatar = 24; ///< px at the usual size of text, as the others
constexpr int kMostText = 150;
constexpr int kMark = 13;
constexpr int kLeast = 96; ///< of a chip

QString nameOf(const models::AccountRow &account)
{
    return account.displayName.isEmpty() ? account.username : account.displayName;
}

} // namespace

AccountChip::AccountChip(const models::AccountRow &account, bool alike, const AccountPictures *pictures, QWidget *parent)
    : QAbstractButton(parent), m_account(account), m_pictures(pictures), m_network(alike ? networkName(account.platform) : QString())
{
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setCursor(Qt::PointingHandCursor);
    const QString name = nameOf(account);
    setText(name);
    // A handle reads from left to right whatever the window does.
    const QString handle = account.username.isEmpty() ? QString() : QChar(0x2066) + (account.username.startsWith(u'@') ? QString() : u"@"_s) + account.username + QChar(0x2069);
    setAccessibleName(handle.isEmpty() ? tr("%1 on %2").arg(name, networkName(account.platform))
                                       : tr("%1, %2 on %3", "name, handle, network").arg(name, handle, networkName(account.platform)));
    setToolTip(u"%1\n%2 · %3"_s.arg(name, handle.isEmpty() ? name : handle, networkName(account.platform)));
}

QSize AccountChip::sizeHint() const
{
    const QFontMetrics metrics(ui::fontOf(ui::TypeRole::Body));
    const int network = m_network.isEmpty() ? 0 : metrics.horizontalAdvance(m_network) + ui::space::X1;
    const int words = std::min(ui::room(kMostText), metrics.horizontalAdvance(text())) + network;
    const int avatar = ui::room(kAvatar);
    return {ui::space::X1 + avatar + ui::space::X2 + words + 2 + ui::space::X3, avatar + 2 * ui::space::X1};
}

/** The name is shortened where a narrow panel has large text. */
QSize AccountChip::minimumSizeHint() const
{
    const QSize hint = sizeHint();
    return {std::min(hint.width(), ui::room(kLeast)), hint.height()};
}

bool AccountChip::event(QEvent *event)
{
    if (event->type() == QEvent::Enter || event->type() == QEvent::Leave || event->type() == QEvent::EnabledChange)
        update();
    return QAbstractButton::event(event);
}

void AccountChip::paintEvent(QPaintEvent *)
{
    const ui::Tokens &t = ui::tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setLayoutDirection(layoutDirection());
    const QColor fill = isChecked() ? t.soft(ui::Tone::Accent) : underMouse() && isEnabled() ? t.hover() : t.color(ui::ColorRole::Surface);
    const QColor line = hasFocus() || isChecked() ? t.color(ui::ColorRole::Accent) : t.color(ui::ColorRole::Line);
    const qreal width = hasFocus() ? 2 : t.line;
    painter.setPen(QPen(line, width));
    painter.setBrush(fill);
    const QRectF pane = QRectF(rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2);
    painter.drawRoundedRect(pane, pane.height() / 2, pane.height() / 2);
    const bool rtl = layoutDirection() == Qt::RightToLeft;
    const int face = ui::room(kAvatar);
    const QRect avatar(rtl ? this->width() - ui::space::X1 - face : ui::space::X1, ui::space::X1, face, face);
    painter.setOpacity(isChecked() || underMouse() ? 1.0 : 0.75);
    ui::drawAvatar(&painter, avatar, accountLook(m_account, text(), m_pictures), fill);
    painter.setOpacity(1);
    if (isChecked()) {
        // Colour alone does not tell the chosen ones.
        const int side = ui::room(kMark);
        const QRect mark(rtl ? avatar.right() - side + 4 : avatar.left() - 3, 1, side, side);
        painter.setPen(QPen(fill, 1.5));
        painter.setBrush(t.color(ui::ColorRole::Accent));
        painter.drawEllipse(mark);
        ui::drawIcon(&painter, mark.adjusted(2, 2, -2, -2), u"check"_s, t.color(ui::ColorRole::OnAccent));
    }
    const int start = ui::space::X1 + face + ui::space::X2;
    const QRect words = rtl ? QRect(ui::space::X3, 0, this->width() - start - ui::space::X3, height())
                            : QRect(start, 0, this->width() - start - ui::space::X3, height());
    const QFont font = ui::fontOf(ui::TypeRole::Body);
    const int network = m_network.isEmpty() ? 0 : QFontMetrics(font).horizontalAdvance(m_network) + ui::space::X1;
    const QRect name = rtl ? words.adjusted(network, 0, 0, 0) : words.adjusted(0, 0, -network, 0);
    ui::drawLine(&painter, name, text(), font, t.color(isChecked() ? ui::ColorRole::Text : ui::ColorRole::Muted));
    if (network > 0) {
        const QRect beside(rtl ? words.left() : words.right() + 1 - network, 0, network, height());
        ui::drawLine(&painter, beside, m_network, font, t.color(ui::ColorRole::Muted), Qt::AlignTrailing | Qt::AlignVCenter);
    }
}

AccountPicker::AccountPicker(models::AccountsModel &accounts, const AccountPictures *pictures, QWidget *parent)
    : QWidget(parent), m_accounts(accounts), m_pictures(pictures), m_flow(new ui::FlowLayout(ui::space::X2, this))
{
    setAccessibleName(tr("Accounts that the post goes to"));
    ui::growDown(this);
    for (auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&accounts, signal, this, &AccountPicker::rebuild);
    connect(&accounts, &QAbstractItemModel::dataChanged, this, &AccountPicker::rebuild);
    if (pictures) {
        connect(pictures, &AccountPictures::changed, this, [this] {
            for (AccountChip *chip : std::as_const(m_chips))
                chip->update();
        });
    }
    rebuild();
}

void AccountPicker::rebuild()
{
    m_flow->clear();
    m_chips.clear();
    QHash<QString, int> names;
    for (const models::AccountRow &account : m_accounts.rows())
        ++names[nameOf(account)];
    for (const models::AccountRow &account : m_accounts.rows()) {
        auto *chip = new AccountChip(account, names.value(nameOf(account)) > 1, m_pictures, this);
        chip->setChecked(m_chosen.contains(account.id));
        chip->setEnabled(!m_locked);
        connect(chip, &QAbstractButton::clicked, this, [this, chip](bool on) { Q_EMIT toggled(chip->account(), on); });
        m_flow->addWidget(chip);
        chip->show();
        m_chips.append(chip);
    }
    if (m_chips.isEmpty()) {
        auto *none = new QLabel(tr("No account is connected yet."), this);
        m_flow->addWidget(none);
        none->show();
    }
    updateGeometry();
}

void AccountPicker::setChosen(const QSet<RecordId> &accounts)
{
    m_chosen = accounts;
    for (AccountChip *chip : std::as_const(m_chips))
        chip->setChecked(accounts.contains(chip->account()));
}

void AccountPicker::setLocked(bool locked)
{
    m_locked = locked;
    for (AccountChip *chip : std::as_const(m_chips))
        chip->setEnabled(!locked);
}

} // namespace campanile::views::composer

#include "moc_accountpicker.cpp"
