// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/inbox/inboxlists.h"

#include <QWidget>

namespace campanile::views {

/**
 * One line that says who else is here, with their faces before the words. In a workspace with colleagues its room is always kept, so
 * that nothing moves when somebody comes or goes; for one person alone it takes none. What it says and how faces are marked is
 * for each panel to decide. GUI thread.
 */
class PresenceStrip : public QWidget
{
    Q_OBJECT

public:
    /** What it says; empty when nobody else is there. */
    [[nodiscard]] QString text() const { return m_text; }
    [[nodiscard]] QSize sizeHint() const override;

protected:
    explicit PresenceStrip(QWidget *parent);

    /** Reads who is here and calls say(). */
    virtual void refresh() = 0;
    /** Draws the faces from the leading edge of @p room; the width that they take. */
    [[nodiscard]] virtual int drawFaces(QPainter *painter, const QRect &room, const QColor &ground) const = 0;
    /** Shows @p text, and tells who cannot see it. */
    void say(const QString &text, bool keepsRoom);
    [[nodiscard]] static bool hasColleagues(const models::MembersModel &members);

    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QString m_text;
};

} // namespace campanile::views
