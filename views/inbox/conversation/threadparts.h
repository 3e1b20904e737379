// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QString>
#include <QWidget>

class QLabel;
class QToolButton;
class QVBoxLayout;

/** Small parts of which the conversation and the details are laid out. GUI thread. */
namespace campanile::views {

/** Plain text over as many lines as it needs, at the leading edge whatever its own direction. */
[[nodiscard]] QLabel *plainText(const QString &text, ui::TypeRole role = ui::TypeRole::Body, bool isMuted = false, QWidget *parent = nullptr);
/** An icon with a text beside it that may have several lines. */
[[nodiscard]] QWidget *markedText(const QString &icon, ui::Tone tone, const QString &text, QWidget *parent = nullptr);
/** A borderless button with a word. */
[[nodiscard]] QToolButton *wordButton(const QString &text, const QString &icon = {}, QWidget *parent = nullptr);

/** An icon that follows the theme. */
class ToneMark : public QWidget
{
public:
    ToneMark(QString name, ui::Tone tone, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const QString m_name;
    const ui::Tone m_tone;
};

/** A thin bar that fills; for the SLA clock and the like. */
class ThinBar : public QWidget
{
public:
    explicit ThinBar(QWidget *parent = nullptr);
    /** @p share 0 to 1. */
    void setShare(double share, ui::Tone tone);
    [[nodiscard]] double share() const { return m_share; }
    [[nodiscard]] ui::Tone tone() const { return m_tone; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    double m_share = 0;
    ui::Tone m_tone = ui::Tone::Neutral;
};

/** A titled part of the details, filled anew only when what it shows differs, so that focus and place stay. */
class DetailSection : public QWidget
{
public:
    explicit DetailSection(const QString &title, QWidget *parent = nullptr);
    /** An empty column for new content; null when @p signature is the one that is shown. */
    [[nodiscard]] QVBoxLayout *begin(const QString &signature);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_signature;
    QWidget *m_body = nullptr;
    QVBoxLayout *m_column;
};

} // namespace campanile::views
