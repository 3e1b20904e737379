# SPDX-License-Identifier: GPL-3.0-or-later
list(APPEND SERVER_CORE_SOURCES
  "${CMAKE_CURRENT_LIST_DIR}/facebookadapter.h" "${CMAKE_CURRENT_LIST_DIR}/facebookadapter.cpp"
  "${CMAKE_CURRENT_LIST_DIR}/facebookinbox.cpp"
  "${CMAKE_CURRENT_LIST_DIR}/facebookmedia.cpp"
)
