// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/composer/accountpicker.h"

#include "ui/kit/networkbadge.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "views/composer/composertexts.h"
#include "views/composer/flowlayout.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

namespace campanile::views::composer {

using namespace Qt::StringLiterals;

namespace {

constexpr int kAvatar = 24;
constexpr int kMostText = 150;

} // namespace

AccountChip::AccountChip(const models::AccountRow &account, QWidget *parent) : QAbstractButton(parent), m_account(account)
{
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    const QString name = account.displayName.isEmpty() ? account.username : account.displayName;
    setText(name);
    setAccessibleName(tr("%1 on %2").arg(name, networkName(account.platform)));
    setToolTip(accessibleName());
}

QSize AccountChip::sizeHint() const
{
    const int words = std::min(kMostText, QFontMetrics(ui::fontOf(ui::TypeRole::Body)).horizontalAdvance(text()));
    return {ui::space::X1 + kAvatar + ui::space::X2 + words + 2 + ui::space::X3, kAvatar + 2 * ui::space::X1};
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
    const QRect avatar(rtl ? this->width() - ui::space::X1 - kAvatar : ui::space::X1, ui::space::X1, kAvatar, kAvatar);
    painter.setOpacity(isChecked() || underMouse() ? 1.0 : 0.75);
    ui::drawAvatar(&painter, avatar, {{}, text(), ui::networkBadge(m_account.platform)}, fill);
    painter.setOpacity(1);
    const int start = ui::space::X1 + kAvatar + ui::space::X2;
    const QRect words = rtl ? QRect(ui::space::X3, 0, this->width() - start - ui::space::X3, height())
                            : QRect(start, 0, this->width() - start - ui::space::X3, height());
    ui::drawLine(&painter, words, text(), ui::fontOf(ui::TypeRole::Body), t.color(isChecked() ? ui::ColorRole::Text : ui::ColorRole::Muted));
}

AccountPicker::AccountPicker(models::AccountsModel &accounts, QWidget *parent)
    : QWidget(parent), m_accounts(accounts), m_flow(new FlowLayout(ui::space::X2, this))
{
    setAccessibleName(tr("Accounts that the post goes to"));
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    for (auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&accounts, signal, this, &AccountPicker::rebuild);
    connect(&accounts, &QAbstractItemModel::dataChanged, this, &AccountPicker::rebuild);
    rebuild();
}

void AccountPicker::rebuild()
{
    m_flow->clear();
    m_chips.clear();
    for (const models::AccountRow &account : m_accounts.rows()) {
        auto *chip = new AccountChip(account, this);
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
