import { createApp, type Component } from "vue";

const { default: app }: { readonly default: Component } = await import(
  // @ts-ignore -- Vite makes a module of it, which tsc alone doesn't know
  "./App.vue"
);
createApp(app).mount("#root");
