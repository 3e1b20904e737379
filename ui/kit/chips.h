// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/paint.h"

#include <QAbstractButton>
#include <QLineEdit>
#include <QList>
#include <QWidget>

class QButtonGroup;
class QHBoxLayout;
class QPainter;
class QToolButton;

namespace campanile::ui {

/** A status or label chip as a widget. */
class Chip : public QWidget
{
    Q_OBJECT
public:
    explicit Chip(ChipLook look = {}, QWidget *parent = nullptr);
    void setLook(const ChipLook &look);
    [[nodiscard]] const ChipLook &look() const { return m_look; }
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    ChipLook m_look;
};

/** An avatar as a widget, 32 px unless told otherwise. */
class Avatar : public QWidget
{
    Q_OBJECT
public:
    explicit Avatar(AvatarLook look, int side = metric::Avatar, QWidget *parent = nullptr);
    void setLook(const AvatarLook &look);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    AvatarLook m_look;
};

/** A filter that is a chip: off, or on with a cross. */
class FilterChip : public QAbstractButton
{
    Q_OBJECT
public:
    explicit FilterChip(const QString &text, const QString &icon = {}, QWidget *parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_icon;
};

struct FilterItem {
    QString id;
    QString text;
    QString icon;
};

/** One line of filter chips that folds into one button with a menu when there is no room. */
class FilterBar : public QWidget
{
    Q_OBJECT
public:
    explicit FilterBar(QWidget *parent = nullptr);
    void setItems(const QList<FilterItem> &items);
    void setChecked(const QString &id, bool on);
    [[nodiscard]] QStringList checked() const;
    [[nodiscard]] bool isFolded() const { return m_folded; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void filtersChanged(const QStringList &ids);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fold();
    QList<FilterItem> m_items;
    QList<FilterChip *> m_chips;
    QHBoxLayout *m_layout;
    QToolButton *m_more;
    bool m_folded = false;
};

/** Two to five choices side by side; arrow keys move. Where their words do not fit they are shortened, or fold into one button with a menu. */
class SegmentedControl : public QWidget
{
    Q_OBJECT
public:
    explicit SegmentedControl(QWidget *parent = nullptr);
    void setItems(const QList<FilterItem> &items);
    void setCurrent(const QString &id);
    /** For a row that may be too narrow for any of the words, as a panel's header is with large text. */
    void setFolding(bool folds);
    /** Only the current choice is seen now; the others are in a menu. */
    [[nodiscard]] bool isFolded() const;
    [[nodiscard]] QString current() const { return m_current; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void currentChanged(const QString &id);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] QRect segment(qsizetype index) const;
    [[nodiscard]] QString currentText() const;
    /** Of the button that it folds into, with @p words px of text. */
    [[nodiscard]] int foldedWidth(int words) const;
    void choose(qsizetype index);
    void paintFolded(QPainter &painter);
    void openMenu();
    QList<FilterItem> m_items;
    QString m_current;
    bool m_folds = false;
};

/** Line edit with a magnifying glass and a clear button; tells its text after a short pause. */
class SearchField : public QLineEdit
{
    Q_OBJECT
public:
    explicit SearchField(const QString &hint, QWidget *parent = nullptr);

Q_SIGNALS:
    void searchChanged(const QString &text);
};

} // namespace campanile::ui
