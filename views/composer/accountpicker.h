// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/accountpictures.h"

#include <QAbstractButton>
#include <QSet>
#include <QWidget>

namespace campanile::ui {
class FlowLayout;
}

namespace campanile::views::composer {


/** An account as a chip with avatar and network badge; on when the post goes there. */
class AccountChip final : public QAbstractButton
{
    Q_OBJECT

public:
    /** @p alike: another account has the same name, so the network is written beside it. */
    AccountChip(const models::AccountRow &account, bool alike, const AccountPictures *pictures, QWidget *parent = nullptr);
    [[nodiscard]] const RecordId &account() const { return m_account.id; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    models::AccountRow m_account;
    const AccountPictures *m_pictures;
    QString m_network; ///< written beside the name; empty where the name is enough
};

/** All accounts of the workspace as chips. GUI thread; the model and the pictures (null: initials) outlive it. */
class AccountPicker final : public QWidget
{
    Q_OBJECT

public:
    AccountPicker(models::AccountsModel &accounts, const AccountPictures *pictures, QWidget *parent = nullptr);
    void setChosen(const QSet<RecordId> &accounts);
    void setLocked(bool locked);
    [[nodiscard]] QList<AccountChip *> chips() const { return m_chips; }

Q_SIGNALS:
    void toggled(const campanile::RecordId &account, bool on);

private:
    void rebuild();
    models::AccountsModel &m_accounts;
    const AccountPictures *m_pictures;
    ui::FlowLayout *m_flow;
    QList<AccountChip *> m_chips;
    QSet<RecordId> m_chosen;
    bool m_locked = false;
};

} // namespace campanile::views::composer
