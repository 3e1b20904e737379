// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace campanile::ui {

/** A small floating pane next to what it explains; closes on a click outside or Escape. What its content names as focus proxy gets the keys. Deletes itself on close. */
class Popover : public QWidget
{
    Q_OBJECT
public:
    /** Takes ownership of the content. */
    Popover(QWidget *content, QWidget *parent);
    /** Opens below (or above) @p anchor, inside its screen. */
    void openAt(const QWidget *anchor);
    void openAt(const QRect &globalAnchor);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] QRect pane() const;
    QPointer<QWidget> m_content;
    const bool m_isComposited; ///< otherwise the pane is cut out, without a shadow
};

/** A pane at the trailing edge inside a panel; slides in within 150 ms, Escape closes it. */
class Drawer : public QWidget
{
    Q_OBJECT
public:
    explicit Drawer(const QString &title, QWidget *parent);
    /** Takes ownership of the content. */
    void setContent(QWidget *content);
    void setTitle(const QString &title);
    void openDrawer(int width = 360);
    void closeDrawer();
    [[nodiscard]] bool isOpen() const { return m_open; }

Q_SIGNALS:
    void closed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] QRect place(bool open) const;
    QVBoxLayout *m_column;
    QLabel *m_title;
    QPointer<QWidget> m_content;
    int m_width = 360;
    bool m_open = false;
};

} // namespace campanile::ui
