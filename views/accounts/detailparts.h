// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/card.h"
#include "ui/theme/theme.h"

#include <QLabel>
#include <QString>
#include <QWidget>

class QVBoxLayout;

/** Small parts of which pages about accounts and networks are laid out. GUI thread. */
namespace campanile::views {

/** An icon in the ink of a tone, at the height of a line of text; follows the theme. */
class IconMark : public QWidget
{
public:
    IconMark(QString name, ui::Tone tone, QWidget *parent = nullptr, int side = ui::metric::IconSmall);
    void setIcon(const QString &name, ui::Tone tone);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_name;
    ui::Tone m_tone;
    const int m_side;
};

/** A badge of a network by itself. */
class NetworkMark : public QWidget
{
public:
    NetworkMark(QString platform, int side, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const QString m_platform;
};

/** A score with its bar. */
class ScoreMeter : public QWidget
{
public:
    using QWidget::QWidget;
    void setScore(int score);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_score = 100;
};

/** A part of a page that is filled anew only when what it shows has changed, so that focus and scrolling stay. */
class Section : public ui::Card
{
public:
    explicit Section(const QString &title, QWidget *parent = nullptr);
    /** Empties the body and gives it for filling; null when @p signature is the one that is shown. */
    [[nodiscard]] QVBoxLayout *begin(const QString &signature);
    /** Soft fill of a tone instead of the plain surface. */
    void setTone(ui::Tone tone);
    void forget() { m_signature.clear(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    ui::Tone m_tone = ui::Tone::Neutral;
    QString m_signature;
    QWidget *m_body = nullptr;
    QVBoxLayout *m_column;
};

/** Plain text over as many lines as it needs. */
[[nodiscard]] QLabel *plainLabel(const QString &text, ui::TypeRole role = ui::TypeRole::Body, bool isMuted = false, QWidget *parent = nullptr);
/** An icon with a text beside it that may have several lines. */
[[nodiscard]] QWidget *iconLine(const QString &icon, ui::Tone tone, const QString &text, bool isMuted = false);
/** Number and text of a step. */
[[nodiscard]] QWidget *stepLine(int number, const QString &text);
/** Label at the left, value at the right end. */
[[nodiscard]] QWidget *factLine(const QString &label, const QString &value, const QString &tip = {});
/** Deletes everything in a layout. */
void clearLayout(QLayout *layout);

/** A layout without margins, from the top down. */
QVBoxLayout *plainColumn(QWidget *widget, int spacing = ui::space::X2);

} // namespace campanile::views
