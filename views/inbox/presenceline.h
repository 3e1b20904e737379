// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/inbox/inboxparts.h"

#include <QWidget>

namespace campanile::views {

/**
 * One line above the box for the answer: who else is at this item. In a workspace with colleagues its room is always kept, so that
 * nothing moves when somebody comes or goes; for one person alone it takes none. GUI thread; what @p parts names outlives it.
 */
class PresenceLine final : public QWidget
{
    Q_OBJECT

public:
    explicit PresenceLine(const InboxParts &parts, QWidget *parent = nullptr);

    void setItem(const RecordId &item);
    /** What it says; empty when nobody else is there. */
    [[nodiscard]] QString text() const { return m_text; }
    void refresh();
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    const InboxParts m_parts;
    RecordId m_item;
    QString m_text;
};

} // namespace campanile::views
