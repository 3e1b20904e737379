# SPDX-License-Identifier: GPL-3.0-or-later
list(APPEND SERVER_CORE_SOURCES
  "${CMAKE_CURRENT_LIST_DIR}/youtubeadapter.h"
  "${CMAKE_CURRENT_LIST_DIR}/youtubeadapter.cpp"
  "${CMAKE_CURRENT_LIST_DIR}/youtubecomments.cpp"
  "${CMAKE_CURRENT_LIST_DIR}/youtubeupload.cpp"
)
